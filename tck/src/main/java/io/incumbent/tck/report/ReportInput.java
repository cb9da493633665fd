package io.incumbent.tck.report;

import io.incumbent.tck.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that a report tells. Immutable.
 *
 * @param title what was judged, such as {@code Conformance of etcd}
 * @param verdict the sum of it
 * @param claim what that means, in a sentence with its numbers
 * @param assumptions what the claim rests on, a sentence each
 * @param reproduction the command that repeats the run; empty if there is none
 * @param rules what became of each rule
 * @param chapters the scenarios
 * @param goals what had to happen, and how often it did
 * @param faults what each kind of fault did
 * @param bounds how long failovers may take
 * @param environment where it ran, in the order in which it is shown
 */
public record ReportInput(
        String title,
        Verdict verdict,
        String claim,
        List<String> assumptions,
        String reproduction,
        List<RuleRow> rules,
        List<Chapter> chapters,
        List<Goal> goals,
        List<FaultEvidence> faults,
        List<Bound> bounds,
        Map<String, String> environment) {

    /**
     * Keeps copies of all lists.
     *
     * @param title what was judged
     * @param verdict the sum of it
     * @param claim what that means
     * @param assumptions what the claim rests on
     * @param reproduction the command that repeats the run
     * @param rules what became of each rule
     * @param chapters the scenarios
     * @param goals what had to happen
     * @param faults what each kind of fault did
     * @param bounds how long failovers may take
     * @param environment where it ran
     */
    public ReportInput {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(reproduction, "reproduction");
        assumptions = List.copyOf(assumptions);
        rules = List.copyOf(rules);
        chapters = List.copyOf(chapters);
        goals = List.copyOf(goals);
        faults = List.copyOf(faults);
        bounds = List.copyOf(bounds);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /**
     * Begins to fill one.
     *
     * @param title what was judged
     * @return an empty builder
     */
    public static ReportBuilder of(String title) {
        return new ReportBuilder(title);
    }

    /** {@return how many terms were seen in all chapters} */
    long terms() {
        return chapters.stream()
                .mapToLong(chapter -> chapter.judgement().terms())
                .sum();
    }
}
