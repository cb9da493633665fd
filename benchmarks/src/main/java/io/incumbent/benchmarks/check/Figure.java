package io.incumbent.benchmarks.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was measured of one call.
 *
 * @param name of the call
 * @param nanos the time of one call: the median of all rounds
 * @param spread half of what lies between the fastest and the slowest round, in nanoseconds
 * @param ratio to the unit: the median of the ratios within each round
 * @param bytes allocated by one call: the most of all rounds
 */
record Figure(String name, double nanos, double spread, double ratio, double bytes) {

    /**
     * One round's measurement.
     *
     * @param nanos the time of one call
     * @param bytes allocated by one call
     */
    record Sample(double nanos, double bytes) {}

    /**
     * Sums up rounds. A ratio is taken within a round only, because a machine that is busy in one round may be idle in
     * the next; of the rounds' ratios the middle one counts, so that one disturbed round neither helps nor hurts.
     *
     * @param samples of each round
     * @param unit samples of the unit, round by round
     */
    static Figure of(String name, List<Sample> samples, List<Sample> unit) {
        if (samples.isEmpty() || samples.size() != unit.size()) {
            throw new IllegalArgumentException(
                    name + " was measured in " + samples.size() + " rounds and its unit in " + unit.size());
        }
        double[] nanos = samples.stream().mapToDouble(Sample::nanos).toArray();
        double[] bytes = samples.stream().mapToDouble(Sample::bytes).toArray();
        double[] ratios = IntStream.range(0, nanos.length)
                .mapToDouble(round -> nanos[round] / unit.get(round).nanos())
                .toArray();
        return new Figure(name, median(nanos), (greatest(nanos) - least(nanos)) / 2, median(ratios), greatest(bytes));
    }

    /** The one in the middle; of an even number the greater of the two. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double greatest(double... values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double least(double... values) {
        return Arrays.stream(values).min().orElseThrow();
    }
}
