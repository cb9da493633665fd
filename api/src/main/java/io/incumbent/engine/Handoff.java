package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import java.util.concurrent.Executor;

/**
 * Hands work to the application's executor, unless that would run it right here: an executor that runs tasks in the
 * calling thread, always or when it is full, would have the application's code on the loop. The engine's own threads
 * take it then, and also a short call that the executor refuses: nobody else would ever make it.
 */
final class Handoff implements Executor {

    private final Executor executor;
    private final Executor instead;
    private final boolean evenIfRefused;

    private Handoff(Executor executor, Executor instead, boolean evenIfRefused) {
        this.executor = executor;
        this.instead = instead;
        this.evenIfRefused = evenIfRefused;
    }

    static Executor shortCalls(ElectionOptions options, EngineRuntime runtime) {
        return options.callbackExecutor()
                .<Executor>map(executor -> new Handoff(executor, runtime.callbacks(), true))
                .orElse(runtime.callbacks());
    }

    static Executor tasks(ElectionOptions options, EngineRuntime runtime) {
        return options.callbackExecutor()
                .<Executor>map(executor -> new Handoff(executor, runtime.tasks(), false))
                .orElse(runtime.tasks());
    }

    @Override
    public void execute(Runnable task) {
        Handed handed = new Handed(task, Thread.currentThread());
        try {
            executor.execute(handed);
        } catch (RuntimeException | Error refused) {
            if (!evenIfRefused) {
                throw refused;
            }
            instead.execute(task);
        }
        handed.submitting = false;
    }

    private final class Handed implements Runnable {

        private final Runnable task;
        private final Thread submitter;
        /** Read only by the submitter itself, so it needs no synchronization. */
        private boolean submitting = true;

        Handed(Runnable task, Thread submitter) {
            this.task = task;
            this.submitter = submitter;
        }

        @Override
        public void run() {
            if (Thread.currentThread() == submitter && submitting) {
                instead.execute(task);
            } else {
                task.run();
            }
        }
    }
}
