package io.incumbent.tck.check;

import java.util.Arrays;

/**
 * How long something took, each time it happened. No verdict: the bounds are another rule's.
 *
 * @param rule the number of the rule whose business it is
 * @param what what was measured
 * @param count how often it happened
 * @param least the shortest, in nanoseconds
 * @param median half took no longer
 * @param most the longest
 */
public record Measure(String rule, String what, int count, long least, long median, long most) {

    static Measure of(String rule, String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measure(
                rule, what, sorted.length, sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }
}
