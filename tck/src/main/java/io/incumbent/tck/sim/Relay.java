package io.incumbent.tck.sim;

import java.util.HashMap;
import java.util.Map;

/** Counts handovers in a run in which every leader resigns after a moment and campaigns again at once. */
final class Relay {

    /** How long a leader leads. */
    static final long HOLD = 5 * Time.MILLI;

    private final World world;
    private final Traffic traffic;
    private final Map<Candidate, Start> waiting = new HashMap<>();
    private final Spread latency = new Spread();
    private final Spread leaseChanges = new Spread();
    private final Spread lineChanges = new Spread();
    private final Spread waitedHandovers = new Spread();
    private final Spread waitedNanos = new Spread();
    private long handovers;
    private long resignedAt = -1;
    private long leaseBefore;
    private long lineBefore;

    private record Start(long handover, long time) {}

    Relay(World world, Traffic traffic) {
        this.world = world;
        this.traffic = traffic;
    }

    void campaigns(Candidate candidate) {
        waiting.put(candidate, new Start(handovers, world.now()));
    }

    void elected(Candidate candidate) {
        handovers++;
        Start start = waiting.remove(candidate);
        if (start != null) {
            waitedHandovers.add(handovers - start.handover());
            waitedNanos.add(world.now() - start.time());
        }
        if (resignedAt >= 0) {
            latency.add(world.now() - resignedAt);
            leaseChanges.add(traffic.leaseChanges() - leaseBefore);
            lineChanges.add(traffic.lineChanges() - lineBefore);
        }
        leaseBefore = traffic.leaseChanges();
        lineBefore = traffic.lineChanges();
    }

    void resigns() {
        resignedAt = world.now();
    }

    long handovers() {
        return handovers;
    }

    /** From the call of resign until the next leader was told, in nanoseconds. */
    Spread latency() {
        return latency;
    }

    /** Compare-and-sets of the lease record, from one election to the next. */
    Spread leaseChanges() {
        return leaseChanges;
    }

    /** Compare-and-sets of the waiting line, from one election to the next. */
    Spread lineChanges() {
        return lineChanges;
    }

    /** How many others were elected while a candidate waited, itself included. */
    Spread waitedHandovers() {
        return waitedHandovers;
    }

    /** How long a candidate waited, in nanoseconds. */
    Spread waitedNanos() {
        return waitedNanos;
    }

    /** The longest that anybody is waiting now, in handovers: whoever starves shows up here. */
    long longestStillWaiting() {
        return waiting.values().stream()
                .mapToLong(start -> handovers - start.handover())
                .max()
                .orElse(0);
    }
}
