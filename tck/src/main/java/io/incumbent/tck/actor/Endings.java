package io.incumbent.tck.actor;

import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Resigns and closes as programs do when they end: in every way, more than once, by whoever comes along. */
final class Endings {

    private static final int THREADS = 4;

    private final Elections elections;
    private final Elector elector;
    private final Lease lease;
    private final AtomicLong longest = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    Endings(Elections elections, Elector elector, Lease lease) {
        this.elections = elections;
        this.elector = elector;
        this.lease = lease;
    }

    Message play(boolean interrupted) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < (interrupted ? 1 : THREADS); i++) {
            Thread thread = new Thread(() -> twice(interrupted), "incumbent-tck-ending");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        lease.ended().toCompletableFuture().join();
        return Message.of("longest", longest.get()).with("failures", String.join("\n", failures));
    }

    private void twice(boolean interrupted) {
        for (int i = 0; i < 2; i++) {
            call("resigning", interrupted, lease::resign);
            call("closing the lease", interrupted, lease::close);
        }
        for (int i = 0; i < 2; i++) {
            call("closing the elector", interrupted, elector::close);
        }
        for (int i = 0; i < 2; i++) {
            call("closing the connection", interrupted, elections::close);
        }
    }

    private void call(String what, boolean interrupted, Runnable ending) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        long begun = System.nanoTime();
        try {
            ending.run();
        } catch (RuntimeException thrown) {
            failures.add(what + " threw " + thrown);
        }
        longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        // Clears it too, for the next call.
        if (Thread.interrupted() != interrupted) {
            failures.add(what + (interrupted ? " swallowed the interrupt" : " left the thread interrupted"));
        }
        if (lease.isHeld()) {
            failures.add("the lease was held after " + what);
        }
    }
}
