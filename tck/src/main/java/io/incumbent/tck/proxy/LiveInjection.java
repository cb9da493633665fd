package io.incumbent.tck.proxy;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fault on a link of this package: compares what had happened when it began with what has happened when it ended. */
final class LiveInjection implements Injection {

    private final Fault fault;
    private final Set<Way> ways;
    private final long beganNanos;
    private final ReentrantLock lock;
    private final Supplier<Evidence> now;
    private final Evidence before;
    private @Nullable Evidence after;
    private boolean refusedOnTrial;

    LiveInjection(Fault fault, Set<Way> ways, long beganNanos, ReentrantLock lock, Supplier<Evidence> now) {
        this.fault = fault;
        this.ways = Set.copyOf(ways);
        this.beganNanos = beganNanos;
        this.lock = lock;
        this.now = now;
        this.before = now.get();
    }

    boolean touches(Set<Way> others) {
        return ways.stream().anyMatch(others::contains);
    }

    /** Under the lock. */
    void tried(boolean refused) {
        refusedOnTrial = refused;
    }

    /** What happens from now on is not its doing any more; under the lock. */
    void end() {
        after = now.get();
    }

    @Override
    public Fault fault() {
        return fault;
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.copyOf(ways);
    }

    @Override
    public long beganNanos() {
        return beganNanos;
    }

    @Override
    public boolean isInForce() {
        lock.lock();
        try {
            return after == null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Evidence evidence() {
        lock.lock();
        try {
            return (after == null ? now.get() : after).since(before);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Effect effect() {
        lock.lock();
        try {
            return Effects.of(fault, ways, evidence(), refusedOnTrial);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return fault + (ways.size() == 1 ? " " + ways.iterator().next() : "") + ": " + effect();
    }
}
