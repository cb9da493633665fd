package io.incumbent.engine;

import java.util.concurrent.Executor;

/**
 * The thread on which all state of one {@code Elections} lives: runs tasks one at a time, in the order in which they
 * were given. No task blocks, and none calls the application's code.
 */
public interface Loop extends Executor {

    /** A task that was scheduled. */
    @FunctionalInterface
    interface Timer {
        /** Keeps the task from running, unless it has begun. */
        void cancel();
    }

    /**
     * Runs a task later. After the loop was closed the task is dropped.
     *
     * @param task what to run
     * @param delayNanos how long from now, by the monotonic clock; not positive means soon
     * @return cancels it
     */
    Timer schedule(Runnable task, long delayNanos);

    /** Takes no more tasks, and drops those that are not due yet. */
    void close();
}
