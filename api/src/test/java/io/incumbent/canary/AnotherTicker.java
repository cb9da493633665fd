package io.incumbent.canary;

import io.incumbent.engine.Ticker;

/** A second place where clocks could be read. */
public final class AnotherTicker implements Ticker {

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public long sleptNanos() {
        return 0;
    }

    @Override
    public long wallMillis() {
        return 0;
    }
}
