package io.incumbent.engine;

/**
 * The span for which a holder may rely on its last applied write.
 *
 * <p>Elapsed time is the largest of what the clocks say: the monotonic clock, the monotonic clock plus the sleep that
 * the host has had, and the time of day if that is clearly ahead. A clock that leaps can only make it shorter.
 */
final class Validity {

    private final Stamp from;
    private final long lengthNanos;
    private final long leapMillis;

    /**
     * A span.
     *
     * @param from the moment before the write was sent
     * @param lengthNanos how long it may be relied on
     * @param leapMillis the time of day counts only if it is ahead by more than that
     */
    Validity(Stamp from, long lengthNanos, long leapMillis) {
        this.from = from;
        this.lengthNanos = lengthNanos;
        this.leapMillis = leapMillis;
    }

    /** The moment before the write was sent. */
    Stamp from() {
        return from;
    }

    /**
     * Whether the span is still running, as far as the two clocks that cost nanoseconds can tell. A sleeping host is
     * seen by the time of day at once, and by {@link #coversWithSleep} within a renewal period if that was set back.
     */
    boolean covers(long nanos, long wallMillis) {
        long elapsed = nanos - from.nanos();
        long wallElapsedMillis = wallMillis - from.wallMillis();
        return elapsed < lengthNanos
                && (wallElapsedMillis - elapsed / 1_000_000 <= leapMillis
                        || wallElapsedMillis < lengthNanos / 1_000_000);
    }

    /** Whether the span is still running by all three clocks. */
    boolean coversWithSleep(Stamp now) {
        return covers(now.nanos(), now.wallMillis())
                && now.nanos() - from.nanos() + (now.sleptNanos() - from.sleptNanos()) < lengthNanos;
    }

    /** Whether the monotonic clock alone would still allow it: then it was a leap that ended it. */
    boolean runsByMonotonicClock(Stamp now) {
        return now.nanos() - from.nanos() < lengthNanos;
    }

    long deadlineNanos() {
        return from.nanos() + lengthNanos;
    }

    /** The same span, cut short at its end. */
    Validity shortenedBy(long nanos) {
        return new Validity(from, lengthNanos - nanos, leapMillis);
    }

    /** Half the span: unrenewed for that long, a lease is at risk. */
    long riskNanos() {
        return from.nanos() + lengthNanos / 2;
    }
}
