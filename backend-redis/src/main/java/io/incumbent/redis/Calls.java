package io.incumbent.redis;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.OwnThread;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only way to ask Redis: Jedis blocks, so requests run on a few threads of the backend's own, and each completes in
 * time whatever becomes of its thread.
 */
final class Calls implements AutoCloseable {

    /** As many requests that are no reads are under way at once; a batch is one. */
    static final int THREADS = 4;

    /** And as many that are: these have threads of their own, so that a renewal never waits for them. */
    static final int READING = 2;

    /** As many may wait for a thread. */
    static final int MOST_WAITING = 4_000;

    private final String service;
    private final OwnThread alarms = new OwnThread("incumbent-redis-alarms");
    private final ThreadPoolExecutor threads = threads(THREADS, "incumbent-redis");
    private final ThreadPoolExecutor readers = threads(READING, "incumbent-redis-reads");
    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Calls(String service) {
        this.service = service;
    }

    private static ThreadPoolExecutor threads(int count, String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    // Jedis blocks: these threads wait in place of the engine's and the application's.
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Asks; the answer fails with an exception for people if it is not there in time, or is none. */
    <T> CompletableFuture<T> ask(String what, Duration timeout, Supplier<T> request) {
        Call<T> call = expect(what, timeout);
        try {
            threads.execute(() -> call.run(request));
        } catch (RejectedExecutionException full) {
            call.fail(new BackendUnavailableException(
                    what + " was not sent to " + service + ": " + MOST_WAITING + " earlier requests are waiting"));
        }
        return call.answer;
    }

    /** {@return what fails in time, and when this is closed, unless it is settled before} */
    <T> Call<T> expect(String what, Duration timeout) {
        Call<T> call = new Call<>(what, timeout);
        open.add(call);
        if (closed) {
            call.fail(closed(what));
        } else {
            call.begin();
        }
        return call;
    }

    /** Does it on a thread for reads. */
    void reading(Runnable task) {
        try {
            readers.execute(task);
        } catch (RejectedExecutionException closing) {
            // All that was expected has failed, or is about to.
        }
    }

    /** Tells of a failure in the words of an exception for people. */
    RuntimeException explained(String what, Throwable failure) {
        return Failures.of(what, service, failure);
    }

    @Override
    public void close() {
        closed = true;
        // Those that are added from now on see that it is closed.
        open.forEach(call -> call.fail(closed(call.what)));
        threads.shutdownNow();
        readers.shutdownNow();
        alarms.close();
    }

    private BackendUnavailableException closed(String what) {
        return new BackendUnavailableException(what + " at " + service + " was given up: the backend is closed");
    }

    /** What is settled once: by the answer, the timeout, or the end of the backend. */
    final class Call<T> {

        final String what;
        final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Duration timeout;
        private volatile @Nullable Runnable alarm;

        Call(String what, Duration timeout) {
            this.what = what;
            this.timeout = timeout;
        }

        void begin() {
            alarm = alarms.later(timeout, this::timedOut);
        }

        private void timedOut() {
            fail(new BackendUnavailableException(what + " at " + service + " was not answered within " + timeout));
        }

        /** What nobody waits for any more is not sent; and an answer that comes too late changes nothing. */
        void run(Supplier<T> request) {
            if (answer.isDone()) {
                return;
            }
            try {
                complete(request.get());
            } catch (RuntimeException failure) {
                fail(explained(what, failure));
            } catch (Error failure) {
                fail(explained(what, failure));
                throw failure;
            }
        }

        void complete(T value) {
            settled();
            answer.complete(value);
        }

        void fail(RuntimeException failure) {
            settled();
            answer.completeExceptionally(failure);
        }

        private void settled() {
            open.remove(this);
            Runnable set = alarm;
            if (set != null) {
                set.run();
            }
        }
    }
}
