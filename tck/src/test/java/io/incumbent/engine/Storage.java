package io.incumbent.engine;

import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The store of a small world: one register, which keeps the four sentences of the contract.
 *
 * @param now what it holds
 * @param past what it held before, newest last, as far as anything may show that again
 */
record Storage(Snapshot now, List<Snapshot> past) {

    private static final int REMEMBERED = 2;

    private static final LeaseRecord HANDED_BACK =
            new LeaseRecord(LeaseRecord.Kind.RELEASED, 1, "z", "z", "z", 1, SmallWorld.TERM, Map.of());

    /**
     * A store that never forgets begins empty, so that somebody is elected soon; in one that does, nobody takes what is
     * empty, so it begins with a term that was handed back.
     */
    static Storage first(boolean durable) {
        return durable
                ? new Storage(Snapshot.of(null), List.of())
                : new Storage(new Snapshot(RecordFormat.write(HANDED_BACK), "", "life-1", 1), List.of());
    }

    boolean matches(Snapshot expected) {
        return Objects.equals(now.record(), expected.record())
                && now.incarnation().equals(expected.incarnation());
    }

    /** Takes a record; a store that may forget at least remembers the greatest token. */
    Storage write(String text, long token, boolean durable, boolean remembers) {
        long hint = durable ? 0 : Math.max(now.tokenHint(), token);
        return to(new Snapshot(text, "", now.incarnation(), hint), remembers);
    }

    Storage wiped(boolean remembers) {
        return to(new Snapshot(null, "", now.incarnation(), now.tokenHint()), remembers);
    }

    /** Shows an earlier record, in a new life. */
    Storage restored(@Nullable String text) {
        int life = Integer.parseInt(now.incarnation().substring("life-".length())) + 1;
        return new Storage(new Snapshot(text, "", "life-" + life, now.tokenHint()), List.of());
    }

    private Storage to(Snapshot next, boolean remembers) {
        if (!remembers) {
            return new Storage(next, List.of());
        }
        List<Snapshot> more = new ArrayList<>(past);
        more.add(now);
        return new Storage(next, List.copyOf(more.subList(Math.max(0, more.size() - REMEMBERED), more.size())));
    }
}
