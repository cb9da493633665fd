package io.incumbent.engine;

/**
 * The clocks of this host. Decisions rest on {@link #nanoTime()}; the other two can only end a lease early, when the
 * host slept and the first did not notice.
 */
public interface Ticker {

    /** {@return the monotonic clock, which may stand still while the host sleeps} */
    long nanoTime();

    /**
     * Returns how long the host has slept since some moment, by a clock that counts sleep.
     *
     * @return nanoseconds; zero where no such clock can be read
     */
    long sleptNanos();

    /** {@return the time of day, which may be stepped at any time} */
    long wallMillis();

    /** {@return all three clocks now} */
    default Stamp stamp() {
        return new Stamp(nanoTime(), sleptNanos(), wallMillis());
    }
}
