package io.incumbent.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The only caller of the application's code: hands it to the application's executor, in order, one call at a time, and
 * catches what it throws. Whoever submits never waits for it.
 */
final class Callbacks {

    private static final Logger LOG = System.getLogger("io.incumbent.callbacks");

    /** A listener that hangs must not fill the memory with telemetry. */
    private static final int MOST_WAITING = 1000;

    private final Executor executor;
    /** Never held while something is called: not the executor, and not a log either. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Queue<Runnable> waiting = new ArrayDeque<>(2);
    private final List<CompletableFuture<Void>> awaiting = new ArrayList<>(0);
    private boolean running;
    private @Nullable Thread caller;

    Callbacks(Executor executor) {
        this.executor = executor;
    }

    /** Calls in order with all others given to this object. */
    void inOrder(Runnable call) {
        switch (enqueue(call)) {
            case DROPPED -> LOG.log(Level.WARNING, "a listener is {0} calls behind; this one is dropped", MOST_WAITING);
            case FIRST -> begin();
            case BEHIND_OTHERS -> {}
        }
    }

    /** {@return what completes when no call is waiting or running; at once if asked from within a call} */
    CompletableFuture<Void> told() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        lock.lock();
        try {
            if (running && caller != Thread.currentThread()) {
                awaiting.add(told);
                return told;
            }
        } finally {
            lock.unlock();
        }
        told.complete(null);
        return told;
    }

    private enum Place {
        DROPPED,
        FIRST,
        BEHIND_OTHERS
    }

    private Place enqueue(Runnable call) {
        lock.lock();
        try {
            if (waiting.size() >= MOST_WAITING) {
                return Place.DROPPED;
            }
            waiting.add(call);
            boolean first = !running;
            running = true;
            return first ? Place.FIRST : Place.BEHIND_OTHERS;
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        if (!run(executor, this::runWaiting)) {
            giveUp();
        }
    }

    private void giveUp() {
        List<CompletableFuture<Void>> idle;
        lock.lock();
        try {
            waiting.clear();
            idle = ended();
        } finally {
            lock.unlock();
        }
        idle.forEach(told -> told.complete(null));
    }

    /** Nothing waits any more. While locked. */
    private List<CompletableFuture<Void>> ended() {
        running = false;
        caller = null;
        List<CompletableFuture<Void>> idle = List.copyOf(awaiting);
        awaiting.clear();
        return idle;
    }

    private void runWaiting() {
        for (Runnable call = next(); call != null; call = next()) {
            guarded(call);
        }
    }

    private @Nullable Runnable next() {
        List<CompletableFuture<Void>> idle;
        lock.lock();
        try {
            Runnable call = waiting.poll();
            if (call != null) {
                caller = Thread.currentThread();
                return call;
            }
            idle = ended();
        } finally {
            lock.unlock();
        }
        idle.forEach(told -> told.complete(null));
        return null;
    }

    /** Calls on its own, without regard to order; says whether the executor took it. */
    static boolean run(Executor executor, Runnable call) {
        try {
            executor.execute(() -> guarded(call));
            return true;
        } catch (RuntimeException | Error refused) {
            LOG.log(Level.WARNING, "the executor did not take a call", refused);
            return false;
        }
    }

    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (Throwable failure) {
            // Also a checked exception that another language let through.
            LOG.log(Level.WARNING, "a callback threw; nothing depends on it", failure);
        }
    }
}
