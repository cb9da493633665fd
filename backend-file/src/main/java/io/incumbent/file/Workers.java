package io.incumbent.file;

import io.incumbent.BackendUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does what may block, on a few threads of its own, and bounds how long anybody waits for it. A disk that hangs takes
 * these threads and no more: what has timed out by the time its turn comes is not begun.
 */
final class Workers {

    /** Eight that wait for the medium at once make it write for all of them together: five times as fast as one. */
    private static final int THREADS = 8;

    private static final long KEEP_ALIVE_SECONDS = 5;
    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    private final ThreadPoolExecutor pool;
    private final ScheduledThreadPoolExecutor timer;
    private final ConcurrentMap<Runnable, CompletableFuture<?>> pending = new ConcurrentHashMap<>();
    private final Folder root;

    Workers(Folder root) {
        this.root = root;
        pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                KEEP_ALIVE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("incumbent-file"));
        pool.allowCoreThreadTimeOut(true);
        timer = new ScheduledThreadPoolExecutor(1, named("incumbent-file-timer"));
        timer.setRemoveOnCancelPolicy(true);
    }

    /** The answer comes from one of the threads; it fails in time, and whatever comes of the work later is ignored. */
    <T> CompletableFuture<T> ask(String what, Duration timeout, Work<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable task = () -> answer(answer, what, work);
        pending.put(task, answer);
        try {
            Future<?> bound =
                    timer.schedule(() -> expire(answer, task, what, timeout), timeout.toNanos(), TimeUnit.NANOSECONDS);
            var unused = answer.whenComplete((value, failure) -> {
                bound.cancel(false);
                pending.remove(task);
            });
            pool.execute(task);
        } catch (RejectedExecutionException closed) {
            pending.remove(task);
            answer.completeExceptionally(closed(what));
        }
        return answer;
    }

    private <T> void answer(CompletableFuture<T> answer, String what, Work<T> work) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(work.run());
        } catch (IOException failure) {
            answer.completeExceptionally(Failures.unavailable(what, root, failure));
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }

    private void expire(CompletableFuture<?> answer, Runnable task, String what, Duration timeout) {
        pool.remove(task);
        answer.completeExceptionally(new BackendUnavailableException(
                what + " at " + root.describe() + " was not answered within " + timeout + "; the disk may hang"));
    }

    private BackendUnavailableException closed(String what) {
        return new BackendUnavailableException(what + " at " + root.describe() + " came after it was closed");
    }

    /** For work that nobody waits for. */
    void run(Task task) {
        try {
            pool.execute(() -> tryOut(task));
        } catch (RejectedExecutionException closed) {
            // Then nobody wants it any more.
        }
    }

    private static void tryOut(Task task) {
        try {
            task.run();
        } catch (IOException | RuntimeException failure) {
            LOG.log(System.Logger.Level.DEBUG, "work that nobody waits for failed", failure);
        }
    }

    /** Whoever waits is told; what runs, runs to its end, for an interrupt would leave a change half-way. */
    void close() {
        pool.shutdown();
        pool.getQueue().clear();
        timer.shutdownNow();
        pending.values().forEach(answer -> answer.completeExceptionally(closed("what was asked of it")));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(Workers.class.getClassLoader());
            return thread;
        };
    }

    /** Something that may block. */
    interface Work<T> {
        /** Does it. */
        T run() throws IOException;
    }

    /** The same without a result. */
    interface Task {
        /** Does it. */
        void run() throws IOException;
    }
}
