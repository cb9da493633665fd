package io.incumbent.memory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How long the machine has left a thread waiting that only wanted to wait a little: what no program can help. */
final class Hiccups implements AutoCloseable {

    private static final long TICK_MILLIS = 10;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong worstNanos = new AtomicLong();

    Hiccups() {
        Thread thread = new Thread(this::watch, "hiccups");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            long before = System.nanoTime();
            while (!closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                worstNanos.accumulateAndGet(now - before - TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS), Math::max);
                before = now;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Duration worst() {
        return Duration.ofNanos(worstNanos.get());
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
