package io.incumbent.tck.sim;

import java.util.EnumMap;
import java.util.Map;

/** Counts of one run or of many; not safe for use by many threads. */
public final class Tally {

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Map<FaultKind, Long> planned = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Long> effective = new EnumMap<>(FaultKind.class);
    private long slowestRecoveryNanos;

    /** Starts at zero. */
    public Tally() {}

    void add(Count what) {
        add(what, 1);
    }

    void add(Count what, long amount) {
        counts.merge(what, amount, Long::sum);
    }

    void planned(FaultKind kind) {
        planned.merge(kind, 1L, Long::sum);
    }

    void effective(FaultKind kind) {
        effective.merge(kind, 1L, Long::sum);
    }

    void recovered(long nanos) {
        slowestRecoveryNanos = Math.max(slowestRecoveryNanos, nanos);
    }

    void add(Tally other) {
        other.counts.forEach(this::add);
        other.planned.forEach((kind, amount) -> planned.merge(kind, amount, Long::sum));
        other.effective.forEach((kind, amount) -> effective.merge(kind, amount, Long::sum));
        recovered(other.slowestRecoveryNanos);
    }

    /**
     * Tells a count.
     *
     * @param what what was counted
     * @return how often it happened
     */
    public long of(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    /**
     * Tells how many faults were planned.
     *
     * @param kind of which kind
     * @return how many
     */
    public long plannedOf(FaultKind kind) {
        return planned.getOrDefault(kind, 0L);
    }

    /**
     * Tells how many faults are known to have changed what happened.
     *
     * @param kind of which kind
     * @return how many
     */
    public long effectiveOf(FaultKind kind) {
        return effective.getOrDefault(kind, 0L);
    }

    /** {@return the longest time from the end of all faults until there was a leader, in nanoseconds} */
    public long slowestRecoveryNanos() {
        return slowestRecoveryNanos;
    }
}
