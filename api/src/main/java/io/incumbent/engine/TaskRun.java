package io.incumbent.engine;

import io.incumbent.LeaderTask;
import io.incumbent.Lease;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a leader task, which can be interrupted while it lasts, and never after. */
final class TaskRun implements Runnable {

    private final LeaderTask task;
    private final Lease lease;
    /** Told, on the task's thread, that the task has stopped, and what it threw. */
    private final Consumer<@Nullable Throwable> stopped;

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread thread;
    private boolean begun;
    private boolean interrupted;

    TaskRun(LeaderTask task, Lease lease, Consumer<@Nullable Throwable> stopped) {
        this.task = task;
        this.lease = lease;
        this.stopped = stopped;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        Throwable failure = null;
        try {
            task.lead(lease);
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            end();
        }
        stopped.accept(failure);
    }

    private boolean begin() {
        lock.lock();
        try {
            if (interrupted) {
                return false;
            }
            begun = true;
            thread = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            thread = null;
            if (interrupted) {
                // Ours, and done with: the thread belongs to the application's executor.
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks the task to stop; if it has not begun, it never will.
     *
     * @return whether it has begun: then it will tell that it has stopped, or has told
     */
    boolean interrupt() {
        lock.lock();
        try {
            interrupted = true;
            if (thread != null) {
                thread.interrupt();
            }
            return begun;
        } finally {
            lock.unlock();
        }
    }

    /** {@return whether the task has not begun and, from now on, never will} */
    boolean cancel() {
        lock.lock();
        try {
            interrupted |= !begun;
            return !begun;
        } finally {
            lock.unlock();
        }
    }
}
