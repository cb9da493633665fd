package io.incumbent.etcd;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.OwnThread;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only way to ask etcd: each call completes in time whatever the client library does, whose futures may hang for
 * ever; and completes on the backend's own thread.
 */
final class Calls implements AutoCloseable {

    /**
     * The application's client may keep calls until a server is there, hours perhaps. When it holds so many that
     * nobody waits for, no more are put on the heap.
     */
    static final int MOST_OVERDUE = 1_000;

    private final String service;
    private final OwnThread thread = new OwnThread("incumbent-etcd");
    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger overdue = new AtomicInteger();
    private volatile boolean closed;

    Calls(String service) {
        this.service = service;
    }

    /** Asks; the answer fails with an exception for people if it is not there in time, or is none. */
    <T> CompletableFuture<T> ask(String what, Duration timeout, Supplier<CompletableFuture<T>> request) {
        Call<T> call = new Call<>(what, timeout);
        if (overdue.get() >= MOST_OVERDUE) {
            call.fail(new BackendUnavailableException(what + " was not sent to " + service + ": " + MOST_OVERDUE
                    + " earlier requests are still waiting in the client"));
            return call.answer;
        }
        open.add(call);
        if (closed) {
            call.fail(closed(what));
            return call.answer;
        }
        call.send(request);
        return call.answer;
    }

    @Override
    public void close() {
        closed = true;
        // Those that are added from now on see that it is closed.
        open.forEach(call -> call.fail(closed(call.what)));
        thread.close();
    }

    private BackendUnavailableException closed(String what) {
        return new BackendUnavailableException(what + " at " + service + " was given up: the backend is closed");
    }

    /** What is settled once: by the answer, the timeout, or the end of the backend. */
    private final class Call<T> {

        final String what;
        final CompletableFuture<T> answer = new CompletableFuture<>();
        private final Duration timeout;
        private boolean late;

        Call(String what, Duration timeout) {
            this.what = what;
            this.timeout = timeout;
        }

        void send(Supplier<CompletableFuture<T>> request) {
            Runnable alarm = thread.later(timeout, this::timedOut);
            try {
                var unused = request.get()
                        .whenComplete((value, failure) -> thread.execute(() -> settle(alarm, value, failure)));
            } catch (RuntimeException failure) {
                alarm.run();
                fail(Failures.of(what, service, failure));
            }
        }

        /** On the own thread, like {@link #settle}. */
        private void timedOut() {
            late = true;
            overdue.incrementAndGet();
            fail(new BackendUnavailableException(what + " at " + service + " was not answered within " + timeout));
        }

        private void settle(Runnable alarm, @Nullable T value, @Nullable Throwable failure) {
            alarm.run();
            if (late) {
                // Whoever asked was told that nothing is known, and must not be told otherwise.
                overdue.decrementAndGet();
            } else if (failure == null) {
                open.remove(this);
                answer.complete(value);
            } else {
                fail(Failures.of(what, service, failure));
            }
        }

        void fail(RuntimeException failure) {
            open.remove(this);
            answer.completeExceptionally(failure);
        }
    }
}
