package io.incumbent.tck.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Promise;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code incumbent.check.histories} and {@code incumbent.check.base} say how many histories, and from which seed. */
@DisplayName("The checker and a search through all orders")
@Tag("once")
class DifferentialTest {

    private static final int HISTORIES = 100_000;
    private static final Assumptions LEASES_LAST = new Assumptions(0, 0, true, null);

    @Test
    @DisplayName("agree on every one of 100,000 random histories, a good part of them linearizable and a good part not")
    void agree() {
        long base = Long.getLong("incumbent.check.base", new SecureRandom().nextLong(Long.MAX_VALUE / 2));
        int histories = Integer.getInteger("incumbent.check.histories", HISTORIES);
        int linearizable = 0;
        for (long seed = base; seed < base + histories; seed++) {
            List<SmallOp> history = SmallHistories.make(seed);
            boolean accepted = Oracle.accepts(history);
            if (accepted != accepts(history)) {
                throw new AssertionError(explain(seed, history));
            }
            linearizable += accepted ? 1 : 0;
        }
        System.out.println("checker against search, from seed " + base + ": " + histories + " histories, "
                + linearizable + " linearizable, " + (histories - linearizable) + " not, no disagreement");
        assertThat(linearizable).isGreaterThan(histories / 4).isLessThan(histories - histories / 4);
    }

    private static boolean accepts(List<SmallOp> history) {
        return Checker.check(story(history).history(), LEASES_LAST)
                .violations()
                .findAny()
                .isEmpty();
    }

    private static String explain(long seed, List<SmallOp> history) {
        List<SmallOp> small = smallest(history);
        return "seed " + seed + ": the search " + (Oracle.accepts(small) ? "accepts" : "refuses") + " " + small
                + ", but the checker finds "
                + Checker.check(story(small).history(), LEASES_LAST)
                        .violations()
                        .toList();
    }

    /** Leaves out one operation after another for as long as the two still disagree. */
    private static List<SmallOp> smallest(List<SmallOp> history) {
        for (SmallOp op : history) {
            List<SmallOp> fewer = new ArrayList<>(history);
            fewer.remove(op);
            boolean granted = fewer.stream()
                    .allMatch(other -> other.token() == 0
                            || fewer.stream()
                                    .anyMatch(grant -> grant.what().isGrant() && grant.token() == other.token()));
            if (granted && Oracle.accepts(fewer) != accepts(fewer)) {
                return smallest(fewer);
            }
        }
        return history;
    }

    private static Story story(List<SmallOp> history) {
        Story story = new Story();
        history.forEach(op -> tell(story, op));
        return story;
    }

    private static void tell(Story story, SmallOp op) {
        String holder = "c" + op.token();
        switch (op.what()) {
            case GRANTED -> confirmed(story, Kind.ACQUIRE, op);
            case RENEWED -> confirmed(story, Kind.RENEW, op);
            case CHECKED -> story.check(holder, op.token(), true, op.from(), op.to());
            case ACTED -> story.ok(holder, Kind.ACT, op.token(), op.from(), op.to());
            case RELEASED -> story.ok(holder, Kind.RELEASE, op.token(), op.from(), op.to());
            case RENEWAL_REFUSED -> story.stale(holder, Kind.RENEW, op.token(), op.from(), op.to());
            case RELEASE_REFUSED -> story.stale(holder, Kind.RELEASE, op.token(), op.from(), op.to());
            case READ, READ_NOBODY -> story.ok("reader", Kind.READ, op.token(), op.from(), op.to());
            case GRANT_UNKNOWN -> story.unknown(holder, Kind.ACQUIRE, op.token(), op.from());
            case RELEASE_UNKNOWN -> story.unknown(holder, Kind.RELEASE, op.token(), op.from());
        }
    }

    /** Promised for no time at all, so that only what the service confirmed counts. */
    private static void confirmed(Story story, Kind kind, SmallOp op) {
        Promise promise = new Promise(Story.ms(op.from()), Story.ms(op.ttl()), Story.ms(op.from()));
        story.operation("c" + op.token(), kind, Phase.OK, op.token(), op.from(), op.to(), promise, null);
    }
}
