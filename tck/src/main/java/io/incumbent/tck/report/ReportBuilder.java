package io.incumbent.tck.report;

import io.incumbent.tck.Verdict;
import io.incumbent.tck.check.RuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what a report tells. What is not said is made from the chapters. For one thread. */
public final class ReportBuilder {

    private final String title;
    private final List<String> assumptions = new ArrayList<>();
    private final Map<String, RuleRow> rules = new TreeMap<>(RuleOrder.BY_NUMBER);
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final Map<String, FaultEvidence> faults = new TreeMap<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private boolean rulesAreNamed;
    private @Nullable Verdict verdict;
    private @Nullable String claim;
    private String reproduction = "";

    ReportBuilder(String title) {
        this.title = Objects.requireNonNull(title, "title");
    }

    /**
     * Says the sum of it. Otherwise the worst of rules, chapters and goals is.
     *
     * @param some the verdict
     * @return this
     */
    public ReportBuilder verdict(Verdict some) {
        verdict = some;
        return this;
    }

    /**
     * Says what the verdict means. Otherwise the number of terms says it.
     *
     * @param sentence with its numbers
     * @return this
     */
    public ReportBuilder claim(String sentence) {
        claim = sentence;
        return this;
    }

    /**
     * Adds something that the claim rests on.
     *
     * @param sentence what
     * @return this
     */
    public ReportBuilder assume(String sentence) {
        assumptions.add(sentence);
        return this;
    }

    /**
     * Says how to repeat the run.
     *
     * @param command one line
     * @return this
     */
    public ReportBuilder reproduce(String command) {
        reproduction = command;
        return this;
    }

    /**
     * Adds what became of a rule, to what is known of the same rule already.
     *
     * @param row what became of it
     * @return this
     */
    public ReportBuilder rule(RuleRow row) {
        rulesAreNamed = true;
        add(row);
        return this;
    }

    /**
     * Adds a scenario, with what it did by its faults. Its rules count where they must hold.
     *
     * @param chapter the scenario
     * @return this
     */
    public ReportBuilder chapter(Chapter chapter) {
        chapters.add(chapter);
        FaultSpans.evidence(chapter.history().events()).forEach(this::fault);
        if (chapter.expectation() == Expectation.HOLDS) {
            chapter.judgement().rules().forEach(this::judged);
        }
        return this;
    }

    /** What a history could not judge is worth a row only if nobody has said which rules there are. */
    private void judged(RuleResult result) {
        if (result.couldHaveFailed() > 0
                || !rulesAreNamed
                || rules.containsKey(result.rule().id())) {
            add(RuleRow.of(result));
        }
    }

    private void add(RuleRow row) {
        rules.merge(row.id(), row, RuleRow::and);
    }

    /**
     * Adds a goal.
     *
     * @param goal what had to happen
     * @return this
     */
    public ReportBuilder goal(Goal goal) {
        goals.add(goal);
        return this;
    }

    /**
     * Adds what a kind of fault did, to what is known of it from the chapters.
     *
     * @param evidence what it did
     * @return this
     */
    public ReportBuilder fault(FaultEvidence evidence) {
        faults.merge(evidence.kind(), evidence, FaultEvidence::and);
        return this;
    }

    /**
     * Adds how long something may take.
     *
     * @param bound how long
     * @return this
     */
    public ReportBuilder bound(Bound bound) {
        bounds.add(bound);
        return this;
    }

    /**
     * Adds a fact about where it ran.
     *
     * @param name such as {@code Java}
     * @param value such as {@code 17.0.9}
     * @return this
     */
    public ReportBuilder fact(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** {@return the report so far} */
    public ReportInput build() {
        Verdict sum = verdict == null ? worst() : verdict;
        List<RuleRow> rows = List.copyOf(rules.values());
        List<FaultEvidence> effects = List.copyOf(faults.values());
        String means = claim == null ? Claims.of(sum, rows, chapters, goals) : claim;
        return new ReportInput(
                title, sum, means, assumptions, reproduction, rows, chapters, goals, effects, bounds, environment);
    }

    private Verdict worst() {
        boolean broken = rules.values().stream().anyMatch(RuleRow::speaksAgainst)
                || chapters.stream().anyMatch(chapter -> chapter.verdict() == Verdict.NOT_CONFORMANT);
        if (broken) {
            return Verdict.NOT_CONFORMANT;
        }
        boolean little = (rules.isEmpty() && chapters.isEmpty())
                || !goals.stream().allMatch(Goal::reached)
                || chapters.stream().anyMatch(chapter -> chapter.verdict() == Verdict.INCONCLUSIVE);
        return little ? Verdict.INCONCLUSIVE : Verdict.CONFORMANT;
    }
}
