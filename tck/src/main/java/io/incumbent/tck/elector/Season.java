package io.incumbent.tck.elector;

import io.incumbent.tck.check.RuleResult;
import io.incumbent.tck.check.Violation;
import io.incumbent.tck.script.Breach;
import io.incumbent.tck.script.FaultEffect;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.ScriptSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What all scripts of a run showed, to be asked rule by rule. Immutable. */
public final class Season {

    private final List<Outcome> outcomes;
    private final List<String> silentControls;
    private final List<String> leftOut;
    private final Set<String> rulesLeftOut;

    /**
     * Keeps what was played, which was all there is.
     *
     * @param outcomes what became of each script
     * @param silentControls controls that did not fire
     */
    public Season(List<Outcome> outcomes, List<String> silentControls) {
        this(outcomes, silentControls, List.of(), ScriptSet.WHOLE);
    }

    /**
     * Keeps what was played.
     *
     * @param outcomes what became of each script
     * @param silentControls controls that did not fire
     * @param leftOut ids of scripts that nobody wanted
     * @param set what there was to be played
     */
    Season(List<Outcome> outcomes, List<String> silentControls, List<String> leftOut, ScriptSet set) {
        this.outcomes = List.copyOf(outcomes);
        this.silentControls = List.copyOf(silentControls);
        this.leftOut = List.copyOf(leftOut);
        this.rulesLeftOut = set.rulesLeftOut();
    }

    /** {@return what became of each script} */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /**
     * Gathers what was seen of one rule: by scripts that demanded it, and by the judge of the histories.
     *
     * @param rule its number
     * @return where it stands
     */
    public Standing standing(String rule) {
        List<RuleResult> results = results(rule).toList();
        long judged = results.stream().mapToLong(RuleResult::couldHaveFailed).sum();
        long demanded = demanding(rule).stream()
                .mapToLong(outcome -> outcome.checks().getOrDefault(rule, 0L))
                .sum();
        return new Standing(
                rule,
                judged + demanded,
                margin(results),
                broken(rule),
                unplayed(rule, true),
                unplayed(rule, false),
                rulesLeftOut.contains(rule));
    }

    private Stream<RuleResult> results(String rule) {
        return demanding(rule).stream().flatMap(outcome -> results(outcome, rule));
    }

    /** Without those in which the subject does not promise it. */
    private List<Outcome> demanding(String rule) {
        return outcomes.stream()
                .filter(outcome -> !outcome.excused().contains(rule))
                .toList();
    }

    private static Stream<RuleResult> results(Outcome outcome, String rule) {
        return outcome.judgement().stream()
                .flatMap(judgement -> judgement.rules().stream())
                .filter(result -> result.rule().id().equals(rule));
    }

    private static OptionalLong margin(List<RuleResult> results) {
        return results.stream()
                .flatMapToLong(result -> {
                    Long margin = result.marginNanos();
                    return margin == null ? LongStream.empty() : LongStream.of(margin);
                })
                .min();
    }

    private List<String> broken(String rule) {
        List<String> broken = new ArrayList<>();
        for (Outcome outcome : demanding(rule)) {
            String where = outcome.script().id() + ": ";
            outcome.breaches().stream()
                    .filter(breach -> breach.rule().equals(rule))
                    .map(Breach::how)
                    .forEach(how -> broken.add(where + how));
            results(outcome, rule)
                    .flatMap(result -> result.violations().stream())
                    .map(Violation::toString)
                    .forEach(how -> broken.add(where + how));
        }
        return broken;
    }

    private List<String> unplayed(String rule, boolean failed) {
        return outcomes.stream()
                .filter(outcome -> outcome.script().rules().contains(rule))
                .flatMap(outcome -> outcome.unplayed().stream()
                        .filter(why -> why.failed() == failed)
                        .map(why -> failed ? outcome.script().id() + ": " + why.because() : why.because()))
                .toList();
    }

    /** {@return faults that did nothing, where they had to, each with the script that caused it} */
    public List<String> withoutEffect() {
        List<String> without = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String where = outcome.script().id() + ": ";
            if (outcome.script().isDrawn()) {
                idleKinds(outcome.effects()).forEach(kind -> without.add(where + kind));
            } else {
                outcome.effects().stream()
                        .filter(effect -> !effect.shown())
                        .forEach(effect -> without.add(where + effect));
            }
        }
        return without;
    }

    private static List<String> idleKinds(List<FaultEffect> effects) {
        Map<String, List<Boolean>> kinds = effects.stream()
                .collect(Collectors.groupingBy(
                        FaultEffect::kind, TreeMap::new, Collectors.mapping(FaultEffect::shown, Collectors.toList())));
        return kinds.entrySet().stream()
                .filter(kind -> Collections.frequency(kind.getValue(), true) * 2
                        < kind.getValue().size())
                .map(kind -> "of " + kind.getValue().size() + " faults of kind " + kind.getKey()
                        + " less than half had an effect")
                .toList();
    }

    /** {@return how often everything happened that must happen in some script} */
    public Map<String, Long> goals() {
        Map<String, Long> goals = new TreeMap<>();
        outcomes.forEach(outcome -> outcome.goals().forEach((what, times) -> goals.merge(what, times, Long::sum)));
        goals.put("terms", terms());
        goals.put("changes of leader", changes());
        return goals;
    }

    private long terms() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.judgement().stream())
                .mapToLong(judgement -> judgement.terms())
                .sum();
    }

    private long changes() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.judgement().stream())
                .mapToLong(judgement ->
                        judgement.of(io.incumbent.tck.check.Rule.EXCLUSION).couldHaveFailed())
                .sum();
    }

    /** {@return why histories prove nothing, each with its script; empty if all are sound} */
    public List<String> doubts() {
        return outcomes.stream()
                .flatMap(outcome ->
                        outcome.doubts().stream().map(doubt -> outcome.script().id() + ": " + doubt))
                .toList();
    }

    /** {@return controls that did not fire, each with what should have been found; empty if all did} */
    public List<String> silentControls() {
        return silentControls;
    }

    /** {@return how many seconds each script took, one a line, the slowest first} */
    String times() {
        return outcomes.stream()
                .sorted(Comparator.comparingLong(Outcome::tookNanos).reversed())
                .map(outcome -> String.format(
                        Locale.ROOT,
                        "%6.1f %s%n",
                        outcome.tookNanos() / 1e9,
                        outcome.script().id()))
                .collect(Collectors.joining());
    }

    /** {@return ids of scripts that were not played because nobody wanted them} */
    List<String> leftOut() {
        return leftOut;
    }
}
