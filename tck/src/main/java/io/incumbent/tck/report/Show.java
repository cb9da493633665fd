package io.incumbent.tck.report;

import java.util.Locale;

/** How numbers and durations are shown. */
final class Show {

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Show() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String plural(long number, String what) {
        return count(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** With three digits or so, in the unit that fits. */
    static String duration(long nanos) {
        long size = Math.abs(nanos);
        if (size >= SECOND) {
            return unit(nanos, SECOND, "s", 3);
        }
        if (size >= MILLI) {
            return unit(nanos, MILLI, "ms", size >= 100 * MILLI ? 0 : 2);
        }
        return size >= MICRO ? unit(nanos, MICRO, "µs", 1) : nanos + " ns";
    }

    /** Always in milliseconds, so that a column can be compared. */
    static String millis(long nanos) {
        return String.format(Locale.ROOT, "%,.3f", nanos / (double) MILLI);
    }

    /** A time on an axis whose ticks are so far apart. */
    static String tick(long nanos, long step) {
        if (step >= SECOND || (step >= MILLI && Math.abs(nanos) >= SECOND)) {
            return unit(nanos, SECOND, "s", decimals(step, SECOND));
        }
        if (step >= MILLI || Math.abs(nanos) >= SECOND) {
            return unit(nanos, MILLI, "ms", decimals(step, MILLI));
        }
        return unit(nanos, MICRO, "µs", decimals(step, MICRO));
    }

    private static int decimals(long step, long unit) {
        int decimals = 0;
        for (long size = unit; step % size != 0 && decimals < 9; size /= 10) {
            decimals++;
        }
        return decimals;
    }

    private static String unit(long nanos, long unit, String name, int decimals) {
        String number = String.format(Locale.ROOT, "%,." + decimals + "f", nanos / (double) unit);
        return number + " " + name;
    }
}
