package io.incumbent.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A few threads for short calls, and more only while calls hang: ten thousand quick calls at once need no more than four
 * threads, and four that sleep for minutes do not hold up the fifth.
 */
final class CallbackPool implements Executor {

    static final int USUAL = 4;
    private static final int MOST = 64;
    private static final long STUCK_MILLIS = 50;

    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService clock;
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile long completedAtLastCheck;

    CallbackPool(ThreadPoolExecutor pool, ScheduledExecutorService clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public void execute(Runnable call) {
        pool.execute(call);
        if (!pool.getQueue().isEmpty()) {
            checkLater();
        }
    }

    private void checkLater() {
        if (checking.compareAndSet(false, true)) {
            completedAtLastCheck = pool.getCompletedTaskCount();
            try {
                var unused = clock.schedule(this::check, STUCK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                checking.set(false);
            }
        }
    }

    /** Calls wait, and none has returned for a while: all threads hang, so another one is needed. */
    private void check() {
        checking.set(false);
        if (pool.getQueue().isEmpty()) {
            pool.setCorePoolSize(USUAL);
            pool.setMaximumPoolSize(USUAL);
            return;
        }
        if (pool.getCompletedTaskCount() == completedAtLastCheck) {
            int more = Math.min(MOST, pool.getCorePoolSize() + USUAL);
            pool.setMaximumPoolSize(more);
            pool.setCorePoolSize(more);
        }
        checkLater();
    }

    void shutDown() {
        pool.shutdown();
    }
}
