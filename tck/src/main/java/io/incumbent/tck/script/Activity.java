package io.incumbent.tck.script;

import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Fault;
import java.util.List;
import java.util.Optional;

/**
 * How many questions leaders asked their leases around the faults of a script.
 *
 * <p>Immutable.
 *
 * @param before before the first fault began
 * @param during between the beginning of the first and the end of the last
 * @param after after the last had ended
 */
public record Activity(long before, long during, long after) {

    /** Of a history with a fault that lasted; one that is over at once, like a kill, has no time of its own. */
    static Optional<Activity> of(List<Event> events) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Event event : events) {
            if (event instanceof Fault fault) {
                first = fault.begins() ? Math.min(first, fault.at().to()) : first;
                last = fault.begins() ? last : Math.max(last, fault.at().from());
            }
        }
        return first < last ? Optional.of(of(events, first, last)) : Optional.empty();
    }

    private static Activity of(List<Event> events, long first, long last) {
        long before = 0;
        long during = 0;
        long after = 0;
        for (Event event : events) {
            if (event instanceof Checks checks) {
                before += checks.last().to() <= first ? checks.count() : 0;
                after += checks.first().from() >= last ? checks.count() : 0;
                during += checks.last().to() > first && checks.first().from() < last ? checks.count() : 0;
            }
        }
        return new Activity(before, during, after);
    }
}
