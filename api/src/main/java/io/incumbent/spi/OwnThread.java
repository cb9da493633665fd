package io.incumbent.spi;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread of a backend's own: what a client library tells is handed over to it, so that the library's threads are left at
 * once and run neither the engine nor anything of an application. A daemon that begins at the first task.
 *
 * <p>Guaranteed: tasks run one at a time, and those for soon in the order in which they were given. Not guaranteed: that
 * anything runs once this is closed. Safe for use by many threads.
 */
public final class OwnThread implements Executor, AutoCloseable {

    private final ScheduledThreadPoolExecutor executor;

    /**
     * Starts nothing yet.
     *
     * @param name the thread's name, which is seen in thread dumps
     */
    public OwnThread(String name) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does it soon, or never if this is closed. */
    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException closed) {
            // Whoever waits for something was told while closing.
        }
    }

    /**
     * Does it later, unless it is cancelled, or this is closed.
     *
     * @param delay how much later
     * @param task what to do
     * @return cancels it; harmless when it is done
     */
    public Runnable later(Duration delay, Runnable task) {
        try {
            var scheduled = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> scheduled.cancel(false);
        } catch (RejectedExecutionException closed) {
            return () -> {};
        }
    }

    /** Ends when what was to be done soon is done; does not wait for that. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
