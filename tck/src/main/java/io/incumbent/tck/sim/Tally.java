package io.incumbent.tck.sim;

import java.util.Arrays;

/** Counts of one run or of many; not safe for use by many threads. */
public final class Tally {

    private final long[] counts = new long[Count.values().length];
    private final long[] planned = new long[FaultKind.values().length];
    private final long[] effective = new long[FaultKind.values().length];
    private long slowestRecoveryNanos;

    /** Starts at zero. */
    public Tally() {}

    void add(Count what) {
        counts[what.ordinal()]++;
    }

    void add(Count what, long amount) {
        counts[what.ordinal()] += amount;
    }

    void planned(FaultKind kind) {
        planned[kind.ordinal()]++;
    }

    void effective(FaultKind kind) {
        effective[kind.ordinal()]++;
    }

    void recovered(long nanos) {
        slowestRecoveryNanos = Math.max(slowestRecoveryNanos, nanos);
    }

    void add(Tally other) {
        Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
        Arrays.setAll(planned, i -> planned[i] + other.planned[i]);
        Arrays.setAll(effective, i -> effective[i] + other.effective[i]);
        recovered(other.slowestRecoveryNanos);
    }

    /** {@return how often it happened} */
    public long of(Count what) {
        return counts[what.ordinal()];
    }

    /** {@return how many faults of this kind were planned} */
    public long plannedOf(FaultKind kind) {
        return planned[kind.ordinal()];
    }

    /** {@return how many faults of this kind are known to have changed what happened} */
    public long effectiveOf(FaultKind kind) {
        return effective[kind.ordinal()];
    }

    /** {@return the longest time from the end of all faults until there was a leader, in nanoseconds} */
    public long slowestRecoveryNanos() {
        return slowestRecoveryNanos;
    }

    long effects() {
        return Arrays.stream(effective).sum();
    }
}
