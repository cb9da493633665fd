package io.incumbent.tck.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a history shows about one rule. Immutable.
 *
 * @param rule the rule
 * @param couldHaveFailed how many checks were made that a broken service might have failed
 * @param marginNanos how near to failing the nearest of them was; {@code null} for rules without a distance
 * @param broken how many of them failed
 * @param violations the first of those that failed
 */
public record RuleResult(
        Rule rule, long couldHaveFailed, @Nullable Long marginNanos, long broken, List<Violation> violations) {

    /**
     * Keeps a copy of the violations.
     *
     * @param rule the rule
     * @param couldHaveFailed how many checks were made
     * @param marginNanos the nearest, or {@code null}
     * @param broken how many failed
     * @param violations the first of those
     */
    public RuleResult {
        violations = List.copyOf(violations);
    }
}
