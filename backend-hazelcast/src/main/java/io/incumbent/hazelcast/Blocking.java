package io.incumbent.hazelcast;

import io.incumbent.BackendUnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A few threads for what Hazelcast can do only while the caller waits: to find a reference by its name, to begin and end
 * listening. In an outage they may hang for as long as Hazelcast likes, and nobody waits for them.
 */
final class Blocking implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int MOST_WAITING = 20_000;

    private final ThreadPoolExecutor threads;

    Blocking() {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "incumbent-hazelcast-blocking");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Does it when a thread is free. What it throws is the failure of the stage. */
    <T> CompletableFuture<T> call(Supplier<T> task) {
        Task<T> asked = new Task<>(task, new CompletableFuture<>());
        try {
            threads.execute(asked);
        } catch (RejectedExecutionException full) {
            asked.giveUp("closed, or " + MOST_WAITING + " others wait for Hazelcast to answer");
        }
        return asked.result;
    }

    /** What is running is interrupted, and what waited for a thread is given up. */
    @Override
    public void close() {
        threads.shutdownNow().forEach(waiting -> ((Task<?>) waiting).giveUp("the backend is closed"));
    }

    private record Task<T>(Supplier<T> task, CompletableFuture<T> result) implements Runnable {

        @Override
        public void run() {
            try {
                result.complete(task.get());
            } catch (RuntimeException failure) {
                result.completeExceptionally(failure);
            } catch (Error failure) {
                result.completeExceptionally(failure);
                // A library of another version lacks methods; that is the caller's to judge, and no reason to end a
                // thread.
                if (!(failure instanceof LinkageError)) {
                    throw failure;
                }
            }
        }

        void giveUp(String why) {
            result.completeExceptionally(new BackendUnavailableException(why));
        }
    }
}
