package io.incumbent.tck.sim;

import io.incumbent.engine.Ticker;

/**
 * The clocks of one host: they run at a rate near that of the true time, the time of day can be stepped, and all but
 * that one and the sleep counter stand still while the host sleeps.
 */
final class SimClock implements Ticker {

    private static final long EPOCH_MILLIS = 1_700_000_000_000L;

    private final World world;
    private final long origin;
    private final boolean countsSleep;

    private long anchorWorld;
    private long anchorLocal;
    private double rate;
    private long slept;
    private long fellAsleep = -1;
    private long stepMillis;

    SimClock(World world, long origin, double rate, boolean countsSleep) {
        this.world = world;
        this.origin = origin;
        this.rate = rate;
        this.countsSleep = countsSleep;
        this.anchorWorld = world.now();
    }

    /** This host's nanoseconds since it was made, sleep included. */
    private long local() {
        return anchorLocal + (long) ((world.now() - anchorWorld) * rate);
    }

    private long sleptUntilNow() {
        return fellAsleep < 0 ? slept : slept + local() - fellAsleep;
    }

    @Override
    public long nanoTime() {
        return origin + local() - sleptUntilNow();
    }

    @Override
    public long sleptNanos() {
        return countsSleep ? sleptUntilNow() : 0;
    }

    @Override
    public long wallMillis() {
        return EPOCH_MILLIS + stepMillis + local() / Time.MILLI;
    }

    void rate(double newRate) {
        anchorLocal = local();
        anchorWorld = world.now();
        rate = newRate;
    }

    void step(long millis) {
        stepMillis += millis;
    }

    void fallAsleep() {
        fellAsleep = local();
    }

    void wakeUp() {
        slept = sleptUntilNow();
        fellAsleep = -1;
    }

    boolean isAsleep() {
        return fellAsleep >= 0;
    }

    /** How much true time passes, if nothing changes, until this clock has moved that far. */
    long trueNanos(long localNanos) {
        return (long) Math.ceil(localNanos / rate);
    }
}
