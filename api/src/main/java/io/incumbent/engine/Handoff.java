package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import java.util.concurrent.Executor;

/**
 * Hands work to the application's executor, unless that would run it right here: an executor that runs tasks in the
 * calling thread, always or when it is full, would have the application's code on the loop. The engine's own threads
 * take it then.
 */
final class Handoff implements Executor {

    private final Executor executor;
    private final Executor instead;

    private Handoff(Executor executor, Executor instead) {
        this.executor = executor;
        this.instead = instead;
    }

    static Executor shortCalls(ElectionOptions options, EngineRuntime runtime) {
        return options.callbackExecutor()
                .<Executor>map(executor -> new Handoff(executor, runtime.callbacks()))
                .orElse(runtime.callbacks());
    }

    static Executor tasks(ElectionOptions options, EngineRuntime runtime) {
        return options.callbackExecutor()
                .<Executor>map(executor -> new Handoff(executor, runtime.tasks()))
                .orElse(runtime.tasks());
    }

    @Override
    public void execute(Runnable task) {
        Handed handed = new Handed(task, Thread.currentThread());
        executor.execute(handed);
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
