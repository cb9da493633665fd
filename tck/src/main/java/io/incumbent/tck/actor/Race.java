package io.incumbent.tck.actor;

import io.incumbent.Lease;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks a lease as fast as possible whether it is held, while it is resigned. Plays once. */
final class Race {

    private static final long WARM = 10_000;
    private static final long SECONDS_TO_WARM = 10;
    private static final long AFTERWARDS_NANOS = 2_000_000;

    private final Lease lease;
    private volatile boolean returned;
    private volatile boolean over;
    private volatile long asked;
    private long late;
    private long revived;

    Race(Lease lease) {
        this.lease = lease;
    }

    Message run() throws InterruptedException {
        Thread questions = new Thread(this::ask, "incumbent-tck-race");
        questions.setDaemon(true);
        questions.start();
        awaitWarm();
        CompletionStage<?> resigned = lease.resign();
        returned = true;
        resigned.toCompletableFuture().join();
        LockSupport.parkNanos(AFTERWARDS_NANOS);
        over = true;
        questions.join();
        return Message.of("asked", asked).with("late", late).with("revived", revived);
    }

    private void awaitWarm() {
        long begun = System.nanoTime();
        while (asked < WARM && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(SECONDS_TO_WARM)) {
            Thread.onSpinWait();
        }
    }

    private void ask() {
        boolean ended = false;
        long questions = 0;
        while (!over) {
            // Read before the question: an answer counts as late only if the whole question came after.
            boolean after = returned;
            boolean held = lease.isHeld();
            late += held && after ? 1 : 0;
            revived += held && ended ? 1 : 0;
            ended |= !held;
            questions++;
            asked = questions;
        }
    }
}
