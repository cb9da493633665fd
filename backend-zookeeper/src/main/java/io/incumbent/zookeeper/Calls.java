package io.incumbent.zookeeper;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.OwnThread;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.curator.framework.CuratorFramework;
import org.jspecify.annotations.Nullable;

/**
 * The only way to ask ZooKeeper: each call completes in time whatever the client library does, and on the backend's own
 * thread, so that the library's event thread, which serves the whole application, is left at once.
 */
final class Calls {

    private final CuratorFramework framework;
    private final String service;
    private final OwnThread thread = new OwnThread("incumbent-zookeeper");
    /** Apart from the other, because to get a session may wait for the end of the last one, and timeouts may not. */
    private final OwnThread sender = new OwnThread("incumbent-zookeeper-send");

    private final Set<Call<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Calls(CuratorFramework framework, String service) {
        this.framework = framework;
        this.service = service;
    }

    /** The thread on which answers are handled. */
    OwnThread thread() {
        return thread;
    }

    /** Asks; the answer fails with an exception for people if it is not there in time, or is none. */
    <T> CompletableFuture<T> ask(String what, Duration timeout, Function<Handle, CompletableFuture<T>> request) {
        Call<T> call = new Call<>(what, timeout);
        open.add(call);
        if (closed) {
            call.fail(closed(what));
        } else {
            call.begin(request);
        }
        return call.answer;
    }

    /** Does what may take a while, after everything that was asked before. */
    void aside(Runnable task) {
        sender.execute(task);
    }

    /** Answers all that is open, does what is left to do for both threads, and then the last. */
    void close(Runnable last) {
        closed = true;
        // Those that are added from now on see that it is closed.
        open.forEach(call -> call.fail(closed(call.what)));
        thread.execute(() -> {
            sender.execute(last);
            sender.close();
        });
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

        Call(String what, Duration timeout) {
            this.what = what;
            this.timeout = timeout;
        }

        void begin(Function<Handle, CompletableFuture<T>> request) {
            Runnable alarm = thread.later(timeout, this::timedOut);
            sender.execute(() -> send(alarm, request));
        }

        private void timedOut() {
            fail(new BackendUnavailableException(what + " at " + service + " was not answered within " + timeout));
        }

        private void send(Runnable alarm, Function<Handle, CompletableFuture<T>> request) {
            if (answer.isDone()) {
                return; // Too late to be of use to anybody.
            }
            try {
                Handle handle = new Handle(framework.getZookeeperClient().getZooKeeper());
                var unused = request.apply(handle)
                        .whenComplete((value, failure) -> thread.execute(() -> settle(alarm, value, failure)));
            } catch (Exception failure) {
                thread.execute(() -> settle(alarm, null, failure));
            }
        }

        /** On the own thread, like {@link #timedOut}. Whoever was told that nothing is known is not told otherwise. */
        private void settle(Runnable alarm, @Nullable T value, @Nullable Throwable failure) {
            alarm.run();
            if (failure == null) {
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
