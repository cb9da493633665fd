package io.incumbent.benchmarks.peers.hazelcast;

import com.hazelcast.internal.util.Clock;

/** The time of day of a member whose clock somebody sets: Hazelcast makes it, by the name in a property. */
public final class SteppedClock extends Clock.ClockImpl {

    static final String STEP = "incumbent.bench.step";

    /** For Hazelcast. */
    public SteppedClock() {}

    @Override
    protected long currentTimeMillis() {
        return System.currentTimeMillis() + Long.getLong(STEP, 0);
    }
}
