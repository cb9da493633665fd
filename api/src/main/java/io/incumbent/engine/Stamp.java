package io.incumbent.engine;

/**
 * One moment on all clocks of this host.
 *
 * @param nanos the monotonic clock
 * @param sleptNanos how long the host had slept
 * @param wallMillis the time of day
 */
public record Stamp(long nanos, long sleptNanos, long wallMillis) {}
