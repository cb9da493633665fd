package io.incumbent.tck.register;

import io.incumbent.spi.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the changes of one register are linearizable. Every record is written at most once, so that the
 * changes that took effect can have happened in one order only: each after the one whose record it expected.
 */
final class Chain {

    private final List<Deed> order = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /** Builds the chain from the register's absence on. */
    Chain(List<Deed> deeds) {
        // A change that was rejected may have taken effect before; its record was then shown, since others came upon
        // it.
        Set<@Nullable String> shown = new HashSet<>();
        deeds.forEach(deed -> shown.add(deed.expected()));
        Map<@Nullable String, Deed> byExpected = new HashMap<>();
        for (Deed deed : deeds) {
            if (deed.applied() || shown.contains(deed.next())) {
                Deed twin = byExpected.put(deed.expected(), deed);
                if (twin != null) {
                    throw new AssertionError("two changes took effect that expected the same record, "
                            + named(deed.expected()) + ": one wrote " + twin.next() + ", the other " + deed.next());
                }
            }
        }
        for (Deed deed = byExpected.remove(null); deed != null; deed = byExpected.remove(deed.next())) {
            positions.put(deed.next(), order.size());
            order.add(deed);
        }
        if (!byExpected.isEmpty()) {
            throw new AssertionError("a change took effect that expected a record which nobody wrote: "
                    + byExpected.values().iterator().next());
        }
    }

    int length() {
        return order.size();
    }

    /** No change may be complete before one was asked for that precedes it. */
    void agreesWithTime() {
        long latestAsked = 0;
        String latest = "";
        for (Deed deed : order) {
            if (deed.answered() < latestAsked) {
                throw new AssertionError("the change to " + deed.next() + " was complete before the change to " + latest
                        + " was asked for, yet the record of that one is the earlier");
            }
            if (deed.asked() > latestAsked) {
                latestAsked = deed.asked();
                latest = deed.next();
            }
        }
    }

    /** What a rejection shows was in the register at a moment between question and answer. */
    void explains(Deed rejected) {
        String shown = ((Outcome.Rejected) rejected.outcome()).current().record();
        if (shown != null && !positions.containsKey(shown)) {
            throw new AssertionError("a rejection shows a record that was never in the register: " + shown);
        }
        int position = shown == null ? -1 : positions.getOrDefault(shown, -1);
        if (position >= 0 && order.get(position).asked() > rejected.answered()) {
            throw new AssertionError("a rejection shows " + shown + " before its write was asked for");
        }
        if (position + 1 < order.size() && order.get(position + 1).answered() < rejected.asked()) {
            throw new AssertionError("a rejection shows " + named(shown)
                    + ", which had been replaced by " + order.get(position + 1).next()
                    + " before the request was made");
        }
    }

    private static String named(@Nullable String record) {
        return record == null ? "absence" : record;
    }
}
