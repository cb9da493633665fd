package io.incumbent.benchmarks.process;

import io.incumbent.benchmarks.contender.Witness;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Notes when everything happened to one candidate. Its application takes a given time to stop. */
final class Stopwatch implements Witness {

    /** Many times more than any contender takes that is going to answer at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Duration toStop;
    private final Runnable onStart;
    private final CountDownLatch start = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile long asked;
    private volatile long started;
    private volatile long leaving;
    private volatile long stopped;
    private volatile long left;

    Stopwatch(Duration toStop) {
        this(toStop, () -> {});
    }

    Stopwatch(Duration toStop, Runnable onStart) {
        this.toStop = toStop;
        this.onStart = onStart;
    }

    @Override
    public void asked() {
        asked = System.nanoTime();
    }

    @Override
    public void started(long token) {
        started = System.nanoTime();
        start.countDown();
        onStart.run();
    }

    @Override
    public void leaving() {
        leaving = System.nanoTime();
    }

    /** The work that is left to do when somebody says stop. Being hurried changes nothing. */
    @Override
    public void stopped() {
        long until = System.nanoTime() + toStop.toNanos();
        boolean hurried = false;
        for (long rest = toStop.toNanos(); rest > 0; rest = until - System.nanoTime()) {
            LockSupport.parkNanos(rest);
            hurried |= Thread.interrupted();
        }
        stopped = System.nanoTime();
        stop.countDown();
        if (hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void left() {
        left = System.nanoTime();
    }

    void awaitStart() throws InterruptedException {
        await(start, "was not elected");
    }

    void awaitStop() throws InterruptedException {
        await(stop, "was not told to stop");
    }

    private static void await(CountDownLatch moment, String otherwise) throws InterruptedException {
        if (!moment.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("a candidate " + otherwise + " within " + PATIENCE);
        }
    }

    boolean hasStarted() {
        return start.getCount() == 0;
    }

    boolean hasStopped() {
        return stop.getCount() == 0;
    }

    long askedAt() {
        return asked;
    }

    long startedAt() {
        return started;
    }

    long leavingAt() {
        return leaving;
    }

    long stoppedAt() {
        return stopped;
    }

    long leftAt() {
        return left;
    }
}
