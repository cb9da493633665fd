package io.incumbent.benchmarks.check;

import io.incumbent.Elections;
import io.incumbent.FencingGate;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a leader asks before each action, and the two clocks that it can't do without. The lease is a real one: it is
 * renewed in the background while it is asked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheckBenchmark {

    private final Elections elections = Elections.connect("memory:");
    private final Lease lease =
            elections.elector("benchmarks/check").campaignAsync().join();
    private final FencingToken token = lease.token();
    private final FencingGate gate = FencingGate.of("benchmarks/check");

    /** A lease that is over answers without reading a clock: that is not what is to be measured. */
    @TearDown
    public void close() {
        if (!lease.isHeld()) {
            throw new IllegalStateException("the lease was lost, so these figures mean nothing: " + lease);
        }
        elections.close();
    }

    /** The unit. */
    @Benchmark
    public long nanoTime() {
        return System.nanoTime();
    }

    /** The other clock that a check reads. */
    @Benchmark
    public long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    @Benchmark
    public boolean isHeld() {
        return lease.isHeld();
    }

    @Benchmark
    public FencingToken requireHeld() {
        return lease.requireHeld();
    }

    @Benchmark
    public Duration remaining() {
        return lease.remaining();
    }

    /** The resource's side, when the same leader writes again. */
    @Benchmark
    public void admit() {
        gate.admit(token);
    }
}
