package io.incumbent.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * The only caller of the application's code: hands it to the application's executor, in order, one call at a time, and
 * catches what it throws. Whoever submits never waits for it.
 */
final class Callbacks {

    private static final Logger LOG = System.getLogger("io.incumbent.callbacks");

    /** A listener that hangs must not fill the memory with telemetry. */
    private static final int MOST_WAITING = 1000;

    private final Executor executor;
    private final Object lock = new Object();
    private final Queue<Runnable> waiting = new ArrayDeque<>(2);
    private boolean running;

    Callbacks(Executor executor) {
        this.executor = executor;
    }

    /** Calls in order with all others given to this object. */
    void inOrder(Runnable call) {
        synchronized (lock) {
            if (waiting.size() >= MOST_WAITING) {
                LOG.log(Level.WARNING, "a listener is {0} calls behind; this one is dropped", MOST_WAITING);
                return;
            }
            waiting.add(call);
            if (running) {
                return;
            }
            running = true;
        }
        if (!run(executor, this::runWaiting)) {
            synchronized (lock) {
                running = false;
                waiting.clear();
            }
        }
    }

    private void runWaiting() {
        for (Runnable call = next(); call != null; call = next()) {
            guarded(call);
        }
    }

    private @org.jspecify.annotations.Nullable Runnable next() {
        synchronized (lock) {
            Runnable call = waiting.poll();
            running = call != null;
            return call;
        }
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
