package io.incumbent.hazelcast;

import com.hazelcast.cp.IAtomicReference;
import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.OwnThread;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only way to ask Hazelcast: each call completes in time, whatever becomes of the request, and on the backend's own
 * thread. So many requests are under way at once and no more; the others wait here.
 */
final class Calls implements AutoCloseable {

    /** Each is a message, and an entry in the log of the group. */
    static final int MOST_UNDER_WAY = 64;

    /**
     * Hazelcast may keep requests until members are there, minutes perhaps. When it holds so many that nobody waits
     * for, no more are put on the heap.
     */
    static final int MOST_OVERDUE = 1_000;

    private final String service;
    private final References references;
    private final OwnThread thread;
    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** These are touched on the own thread only. */
    private final Queue<Call<?>> waiting = new ArrayDeque<>();

    private int underWay;
    private int overdue;

    Calls(String service, References references, OwnThread thread) {
        this.service = service;
        this.references = references;
        this.thread = thread;
    }

    /** Asks; the answer fails with an exception for people if it is not there in time, or is none. */
    <T> CompletableFuture<T> ask(
            String what,
            String register,
            Duration timeout,
            Function<IAtomicReference<String>, CompletionStage<T>> request) {
        return begun(new Call<>(what + " of " + register, register, timeout, request));
    }

    private <T> CompletableFuture<T> begun(Call<T> call) {
        open.add(call);
        if (closed) {
            call.fail(closed(call.what));
        } else {
            thread.execute(call::begin);
        }
        return call.answer;
    }

    @Override
    public void close() {
        closed = true;
        // Those that are added from now on see that it is closed.
        open.forEach(call -> call.fail(closed(call.what)));
    }

    private BackendUnavailableException closed(String what) {
        return new BackendUnavailableException(what + " at " + service + " was given up: the backend is closed");
    }

    private void sendNext() {
        while (underWay < MOST_UNDER_WAY && !waiting.isEmpty()) {
            waiting.remove().send();
        }
    }

    /** What is settled once: by the answer, the timeout, or the end of the backend. Lives on the own thread. */
    private final class Call<T> {

        final String what;
        final CompletableFuture<T> answer = new CompletableFuture<>();
        private final String register;
        private final Duration timeout;
        private final Function<IAtomicReference<String>, CompletionStage<T>> request;
        private Runnable alarm = () -> {};
        private @Nullable IAtomicReference<String> reference;
        private boolean sent;
        private boolean late;

        Call(
                String what,
                String register,
                Duration timeout,
                Function<IAtomicReference<String>, CompletionStage<T>> request) {
            this.what = what;
            this.register = register;
            this.timeout = timeout;
            this.request = request;
        }

        void begin() {
            if (overdue >= MOST_OVERDUE) {
                fail(new BackendUnavailableException(what + " was not sent to " + service + ": " + MOST_OVERDUE
                        + " earlier requests are still waiting in Hazelcast"));
                return;
            }
            alarm = thread.later(timeout, this::timedOut);
            var unused = references
                    .find(register)
                    .whenComplete((found, failure) -> thread.execute(() -> found(found, failure)));
        }

        private void found(@Nullable IAtomicReference<String> found, @Nullable Throwable failure) {
            if (late) {
                return;
            } else if (failure != null) {
                failed(failure);
                return;
            }
            reference = found;
            waiting.add(this);
            sendNext();
        }

        void send() {
            IAtomicReference<String> found = reference;
            if (late || found == null || answer.isDone()) {
                return;
            }
            sent = true;
            underWay++;
            CompletionStage<T> stage;
            try {
                stage = request.apply(found);
            } catch (RuntimeException failure) {
                stage = CompletableFuture.failedStage(failure);
            }
            var unused = stage.whenComplete((value, failure) -> thread.execute(() -> answered(value, failure)));
        }

        private void timedOut() {
            late = true;
            if (sent) {
                underWay--;
                overdue++;
                references.forget(register);
            }
            fail(new BackendUnavailableException(what + " at " + service + " was not answered within " + timeout));
            sendNext();
        }

        private void answered(@Nullable T value, @Nullable Throwable failure) {
            if (late) {
                // Whoever asked was told that nothing is known, and must not be told otherwise.
                overdue--;
                return;
            }
            underWay--;
            if (failure == null) {
                alarm.run();
                open.remove(this);
                answer.complete(value);
            } else {
                failed(failure);
            }
            sendNext();
        }

        private void failed(Throwable failure) {
            alarm.run();
            if (Failures.isOfFormerLife(failure)) {
                references.forget();
            }
            fail(Failures.of(what, service, failure));
        }

        void fail(RuntimeException failure) {
            open.remove(this);
            answer.completeExceptionally(failure);
        }
    }
}
