package io.incumbent.benchmarks.result;

import java.util.Locale;

/** Samples for people: with a unit that fits, and no more digits than they are worth. */
public final class Amount {

    private static final double MICRO = 1e3;
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    private Amount() {}

    /**
     * Writes a sample.
     *
     * @param value how much
     * @param unit {@link Series#NANOS}, or anything that is counted
     * @return such as {@code 1.23 ms}
     */
    public static String of(double value, String unit) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return unit.equals(Series.NANOS) ? time(value) : String.format(Locale.ROOT, "%.0f", value);
    }

    private static String time(double nanos) {
        if (nanos >= SECOND) {
            return digits(nanos / SECOND) + " s";
        }
        if (nanos >= MILLI) {
            return digits(nanos / MILLI) + " ms";
        }
        return nanos == 0 ? "0" : digits(nanos / MICRO) + " µs";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    /**
     * Writes a ratio.
     *
     * @param ratio how many times
     * @return with two digits behind the point
     */
    public static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
