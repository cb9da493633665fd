package io.incumbent.tck.script;

import io.incumbent.tck.check.Judgement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a script.
 *
 * <p>Immutable.
 *
 * @param script which
 * @param folder where its history is
 * @param excused the rules that the subject does not promise in it: that they were broken is no fault
 * @param judgement what the history shows; empty if it was not played
 * @param doubts why its history proves nothing; empty if it is sound
 * @param activity how much leaders asked around its faults; empty if it has none that lasted
 * @param checks how many demands it made, by rule
 * @param breaches the demands that were not met
 * @param effects what its faults did
 * @param goals how often what must happen in some run happened in this
 * @param unplayed why it was not played, or not to its end
 * @param tookNanos how long it took
 */
public record Outcome(
        Script script,
        Path folder,
        Set<String> excused,
        Optional<Judgement> judgement,
        List<String> doubts,
        Optional<Activity> activity,
        Map<String, Long> checks,
        List<Breach> breaches,
        List<FaultEffect> effects,
        Map<String, Long> goals,
        Optional<Unplayed> unplayed,
        long tookNanos) {

    /**
     * Why a script says nothing.
     *
     * @param because the reason
     * @param failed whether it was begun, and failed; otherwise something that it needs is not there
     */
    public record Unplayed(String because, boolean failed) {}

    /**
     * Keeps copies.
     *
     * @param script which
     * @param folder where its history is
     * @param excused the rules that the subject does not promise in it
     * @param judgement what the history shows
     * @param doubts why its history proves nothing
     * @param activity how much leaders asked
     * @param checks how many demands it made
     * @param breaches the demands that were not met
     * @param effects what its faults did
     * @param goals what happened
     * @param unplayed why it was not played
     * @param tookNanos how long it took
     */
    public Outcome {
        excused = Set.copyOf(excused);
        doubts = List.copyOf(doubts);
        checks = Map.copyOf(checks);
        breaches = List.copyOf(breaches);
        effects = List.copyOf(effects);
        goals = Map.copyOf(goals);
    }
}
