package io.incumbent.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The loop in earnest: one thread. */
final class ThreadLoop implements Loop {

    private static final Logger LOG = System.getLogger("io.incumbent.loop");

    private final ScheduledThreadPoolExecutor thread;

    ThreadLoop(ScheduledThreadPoolExecutor thread) {
        this.thread = thread;
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(() -> guarded(task));
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.TRACE, "the loop is closed; what came in late is dropped");
        }
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        try {
            Future<?> future = thread.schedule(() -> guarded(task), delayNanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.TRACE, "the loop is closed; what came in late is dropped");
            return () -> {};
        }
    }

    /** A defect in one task must not take the others along, nor vanish. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "the election engine has a defect: please report this", failure);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
