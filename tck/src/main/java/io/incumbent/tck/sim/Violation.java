package io.incumbent.tck.sim;

/**
 * A rule that was broken in a run. Immutable.
 *
 * @param rule the rule's number in the conformance kit's specification
 * @param message what happened: who, which terms, when
 * @param seed the run
 * @param atNanos when, in simulated time
 */
public record Violation(String rule, String message, long seed, long atNanos) {

    @Override
    public String toString() {
        return "rule " + rule + " broken at " + Time.show(atNanos) + " of seed " + seed + ": " + message;
    }
}
