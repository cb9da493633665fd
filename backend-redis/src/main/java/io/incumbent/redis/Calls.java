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

    /** As many requests are under way at once; a batch is one. */
    static final int THREADS = 4;

    /** As many may wait for a thread. */
    static final int MOST_WAITING = 4_000;

    private final String service;
    private final OwnThread alarms = new OwnThread("incumbent-redis-alarms");
    private final ThreadPoolExecutor threads;
    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Calls(String service) {
        this.service = service;
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "incumbent-redis");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Asks; the answer fails with an exception for people if it is not there in time, or is none. */
    <T> CompletableFuture<T> ask(String what, Duration timeout, Supplier<T> request) {
        Call<T> call = new Call<>(what, timeout, request);
        open.add(call);
        if (closed) {
            call.fail(closed(what));
            return call.answer;
        }
        call.begin();
        return call.answer;
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
        alarms.close();
    }

    private BackendUnavailableException closed(String what) {
        return new BackendUnavailableException(what + " at " + service + " was given up: the backend is closed");
    }

    /** What is settled once: by the answer, the timeout, or the end of the backend. */
    private final class Call<T> implements Runnable {

        final String what;
        final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Duration timeout;
        private final Supplier<T> request;
        private @Nullable Runnable alarm;

        Call(String what, Duration timeout, Supplier<T> request) {
            this.what = what;
            this.timeout = timeout;
            this.request = request;
        }

        void begin() {
            alarm = alarms.later(timeout, this::timedOut);
            try {
                threads.execute(this);
            } catch (RejectedExecutionException full) {
                fail(new BackendUnavailableException(
                        what + " was not sent to " + service + ": " + MOST_WAITING + " earlier requests are waiting"));
            }
        }

        private void timedOut() {
            fail(new BackendUnavailableException(what + " at " + service + " was not answered within " + timeout));
        }

        /** What nobody waits for any more is not sent; and an answer that comes too late changes nothing. */
        @Override
        public void run() {
            if (answer.isDone()) {
                return;
            }
            try {
                T value = request.get();
                settled();
                answer.complete(value);
            } catch (RuntimeException failure) {
                fail(explained(what, failure));
            } catch (Error failure) {
                fail(explained(what, failure));
                throw failure;
            }
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
