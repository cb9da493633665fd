package io.incumbent.tck.sim;

/** Units of the simulated time, which counts in nanoseconds from the start of a run. */
final class Time {

    static final long MICRO = 1_000;
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000_000_000;

    private Time() {}

    /** Seconds with six digits, put together by hand because it is called often and must not depend on a locale. */
    static String show(long nanos) {
        String micros =
                Long.toString(Math.abs(nanos) / MICRO % 1_000_000 + 1_000_000).substring(1);
        return (nanos < 0 ? "-" : "") + Math.abs(nanos) / SECOND + "." + micros + " s";
    }
}
