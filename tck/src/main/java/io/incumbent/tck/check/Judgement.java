package io.incumbent.tck.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a history shows. Immutable.
 *
 * @param verdict the sum of it
 * @param doubts why it shows nothing, in sentences; empty unless the verdict is inconclusive
 * @param rules every rule, in the order of their numbers
 * @param measures how long failovers took
 * @param events how many lines were read
 * @param spans every term that was seen, by election and token
 * @param tightest where terms came nearest to each other and broke no rule, the nearest first; at most ten
 */
public record Judgement(
        Verdict verdict,
        List<String> doubts,
        List<RuleResult> rules,
        List<Measure> measures,
        int events,
        List<TermSpan> spans,
        List<TightSpot> tightest) {

    /**
     * Keeps copies of the lists.
     *
     * @param verdict the sum of it
     * @param doubts why it shows nothing
     * @param rules every rule
     * @param measures how long failovers took
     * @param events how many lines were read
     * @param spans every term that was seen
     * @param tightest where terms came nearest to each other
     */
    public Judgement {
        doubts = List.copyOf(doubts);
        rules = List.copyOf(rules);
        measures = List.copyOf(measures);
        spans = List.copyOf(spans);
        tightest = List.copyOf(tightest);
    }

    /** {@return how many terms were seen} */
    public int terms() {
        return spans.size();
    }

    /** {@return the violations of all rules} */
    public Stream<Violation> violations() {
        return rules.stream().flatMap(rule -> rule.violations().stream());
    }

    /**
     * Finds the result of one rule.
     *
     * @param rule the rule
     * @return its result
     */
    public RuleResult of(Rule rule) {
        return rules.stream()
                .filter(result -> result.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
