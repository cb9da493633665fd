package io.incumbent.tck.history;

/** How times and durations appear in messages. */
public final class Times {

    private static final long NANOS_PER_MICRO = 1000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private Times() {}

    /**
     * Shows nanoseconds in seconds, to the microsecond; what is finer is cut off. Readings that fall together in it
     * can be told apart in the history itself.
     *
     * @param nanos a reading or a duration
     * @return such as {@code 12.034567s}
     */
    public static String show(long nanos) {
        long micros = Math.abs(nanos / NANOS_PER_MICRO);
        String digits = Long.toString(MICROS_PER_SECOND + micros % MICROS_PER_SECOND);
        return (nanos < 0 ? "-" : "") + micros / MICROS_PER_SECOND + "." + digits.substring(1) + "s";
    }
}
