package io.incumbent.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The only place where a thread of the application waits. Threads of the engine never do. */
final class Waits {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);
    private static final Duration ROOM_TO_TELL = Duration.ofSeconds(1);

    private Waits() {}

    /** Waits for the result, however long that takes: the caller asked for just that. */
    static <T> T forResult(CompletableFuture<T> future) throws InterruptedException {
        while (!until(future, AS_LONG_AS_IT_TAKES)) {
            Thread.onSpinWait();
        }
        return result(future);
    }

    private static <T> T result(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get(0, TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                // The stack of the loop says nothing to the caller: its own belongs in front.
                throw Rethrown.here(cause);
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException impossible) {
            throw new IllegalStateException("a completed future timed out", impossible);
        }
    }

    /** Waits for completion of whatever kind; says whether it came in time. */
    static boolean until(CompletableFuture<?> future, Duration atMost) throws InterruptedException {
        try {
            future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }

    /**
     * Waits until listeners were told all there was, so that they are told nothing once their electors are closed. But one
     * that hangs holds nobody up for long.
     */
    static void untilTold(List<EngineElector> electors) {
        politely(
                CompletableFuture.allOf(
                        electors.stream().map(EngineElector::told).toArray(CompletableFuture<?>[]::new)),
                ROOM_TO_TELL);
    }

    /** Waits while shutting down: an interrupt ends the wait and stays set. */
    static void politely(CompletableFuture<?> future, Duration atMost) {
        try {
            until(future, atMost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
