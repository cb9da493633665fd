package io.incumbent.tck.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What must have happened in a series of runs for its silence to mean something. A series that misses one of these is
 * not green but inconclusive.
 */
final class Goals {

    /** With fewer runs, chance decides. */
    static final long FEWEST_RUNS = 200;

    private static final Map<Count, Double> PER_RUN = perRun();
    private static final double EFFECTS_PER_RUN = 0.02;

    private Goals() {}

    private static Map<Count, Double> perRun() {
        Map<Count, Double> goals = new EnumMap<>(Count.class);
        goals.put(Count.ELECTIONS, 5.0);
        goals.put(Count.TAKEN_AFTER_EXPIRY, 0.5);
        goals.put(Count.TAKEN_AFTER_RELEASE, 1.5);
        goals.put(Count.TAKEN_AFTER_PLACEHOLDER, 0.2);
        goals.put(Count.TAKEN_WHEN_ABSENT, 0.2);
        goals.put(Count.HELD_CHECKS, 500.0);
        goals.put(Count.OVER_CHECKS, 2.0);
        goals.put(Count.APPLIED_UNANSWERED, 0.2);
        goals.put(Count.APPLIED_BUT_REJECTED, 0.02);
        goals.put(Count.RENEWALS_CUT, 0.2);
        goals.put(Count.LATE_REFUSED, 0.02);
        goals.put(Count.WRITES_ADMITTED, 20.0);
        goals.put(Count.ZOMBIES_REFUSED, 0.02);
        goals.put(Count.UNFENCED_DAMAGE, 0.02);
        goals.put(Count.VIEWS, 3.0);
        goals.put(Count.RESIGNED_WHILE_WRITING, 0.01);
        goals.put(Count.WITHDRAWN, 0.05);
        return goals;
    }

    /** Says which goals were missed, and by how much. */
    static List<String> missed(Tally tally, long runs) {
        List<String> missed = new ArrayList<>();
        PER_RUN.forEach((count, least) -> compare(missed, count.name(), tally.of(count), least * runs));
        for (FaultKind kind : FaultKind.values()) {
            compare(missed, "effects of " + kind, tally.effectiveOf(kind), EFFECTS_PER_RUN * runs);
        }
        return missed;
    }

    private static void compare(List<String> missed, String what, long had, double wanted) {
        if (had < wanted) {
            missed.add(what + ": " + had + " of " + (long) Math.ceil(wanted));
        }
    }
}
