package io.incumbent.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Samples of one contender in one measurement, in the order of the rounds: what has the same place in two series was
 * measured one right after the other. Immutable.
 *
 * @param service on which service, for people
 * @param measurement what was measured, such as {@code win}
 * @param unit {@code ns} or {@code requests}
 * @param contender whose
 * @param values the samples; not a number where one failed
 */
public record Series(String service, String measurement, String unit, String contender, List<Double> values) {

    /** Nanoseconds. */
    public static final String NANOS = "ns";
    /** Requests that servers counted. */
    public static final String REQUESTS = "requests";

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    /**
     * Keeps a copy.
     *
     * @param service on which service
     * @param measurement what was measured
     * @param unit of what
     * @param contender whose
     * @param values the samples
     */
    public Series {
        values = List.copyOf(values);
    }

    /** {@return how many samples there are, without those that failed} */
    public int count() {
        return (int) good().count();
    }

    /** {@return how many failed} */
    public int failed() {
        return values.size() - count();
    }

    /** {@return the sample in the middle; not a number if there is none} */
    public double median() {
        return quantile(HALF);
    }

    /** {@return the sample that one of a hundred is above; of fewer than a hundred, the greatest} */
    public double p99() {
        return quantile(NEARLY_ALL);
    }

    /** The least sample that so large a part is not above: always one that was really measured. */
    double quantile(double part) {
        double[] sorted = good().sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    private DoubleStream good() {
        return values.stream().mapToDouble(Double::doubleValue).filter(value -> !Double.isNaN(value));
    }

    /**
     * Compares round by round, so that what disturbs the machine for a while disturbs both sides.
     *
     * @param other the other's samples
     * @return the median of this divided by the other, of the rounds in which both were measured and the other is not 0;
     *     not a number if there is none
     */
    public double ratioTo(Series other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
            double ratio = values.get(i) / other.values.get(i);
            ratios.add(Double.isInfinite(ratio) ? Double.NaN : ratio);
        }
        return new Series(service, measurement, "ratio", contender, ratios).median();
    }
}
