package io.incumbent.tck.sim;

import io.incumbent.engine.Ticker;

/**
 * A host's clocks as seen by an engine that trusts the monotonic one alone: it never notices that the host slept.
 *
 * @param honest the host's clocks
 */
record SleeplessClock(Ticker honest) implements Ticker {

    @Override
    public long nanoTime() {
        return honest.nanoTime();
    }

    @Override
    public long sleptNanos() {
        return 0;
    }

    @Override
    public long wallMillis() {
        return nanoTime() / Time.MILLI;
    }
}
