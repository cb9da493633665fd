package io.incumbent.tck.elector;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.script.Activity;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.ScriptSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must have happened in a run for it to mean anything, given what this subject lets happen. Immutable. */
final class Goals {

    private static final long QUESTIONS = 20;

    private final Map<String, Long> floors = new TreeMap<>();

    private Goals() {}

    static Goals of(ElectorsUnderTest subject, ScriptSet set) {
        Goals goals = new Goals();
        long terms = set == ScriptSet.WHOLE ? 100 : 50;
        goals.floors.put("terms", terms);
        goals.floors.put("changes of leader", terms / 2);
        if (subject.sharedBetweenProcesses()) {
            goals.floors.put("zombie writes refused", 1L);
            goals.floors.put("increments lost without a fence", 1L);
        }
        if (subject.servers().isPresent()) {
            goals.floors.put("takeovers after expiry", 1L);
        }
        // Only campaigns count them, and these are not essential.
        if (subject.servers().isPresent() && set == ScriptSet.WHOLE) {
            goals.floors.put("faults that hit a leader", 10L);
        }
        return goals;
    }

    /** {@return the goals, each with its floor} */
    Map<String, Long> floors() {
        return Map.copyOf(floors);
    }

    /** Goals that were not reached, with how far they were. */
    List<String> missed(Map<String, Long> reached) {
        return floors.entrySet().stream()
                .filter(goal -> reached.getOrDefault(goal.getKey(), 0L) < goal.getValue())
                .map(goal -> goal.getKey() + " " + reached.getOrDefault(goal.getKey(), 0L) + " of at least "
                        + goal.getValue())
                .toList();
    }

    /**
     * Campaigns in which leaders hardly asked before, during or after the faults. Directed scripts demand by themselves
     * what has to happen, and many begin or end with their fault.
     */
    static List<String> sparse(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.script().isDrawn())
                .flatMap(outcome -> outcome.activity().stream()
                        .filter(activity -> isSparse(activity))
                        .map(activity -> outcome.script().id() + ": " + activity))
                .toList();
    }

    private static boolean isSparse(Activity activity) {
        return Math.min(activity.before(), Math.min(activity.during(), activity.after())) < QUESTIONS;
    }
}
