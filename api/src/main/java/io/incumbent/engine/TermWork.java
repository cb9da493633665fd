package io.incumbent.engine;

import io.incumbent.LeaderTask;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The leader task of one term: begun, asked to stop, stopped. Lives on the loop; the task runs elsewhere. */
final class TermWork {

    private static final Logger LOG = System.getLogger("io.incumbent.leadership");

    /** A task that stops at once takes a moment all the same. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final EngineLease lease;
    private final Loop loop;
    private final Duration drain;
    private final Listener listener;
    private final TaskRun run;
    private boolean stopped;

    TermWork(LeaderTask task, EngineLease lease, Loop loop, Duration drain, Listener listener) {
        this.lease = lease;
        this.loop = loop;
        this.drain = drain;
        this.listener = listener;
        this.run = new TaskRun(task, lease, failure -> loop.execute(() -> stopped(failure)));
    }

    /** Who wants to know; called on the loop. */
    interface Listener {

        /** The task runs on although its drain budget is spent. */
        void overran(IllegalStateException complaint);

        /** The task has stopped, asked or unasked: only now the office may be handed back. */
        void stopped(EngineLease lease, @Nullable Throwable failure, boolean asked);
    }

    /** Begins the task; if the executor has not begun it after a while, it never will: nobody else may wait for it. */
    void begin(Executor executor, Duration within) {
        if (Callbacks.run(executor, run)) {
            var unused = loop.schedule(() -> giveUpUnlessBegun(within), within.toNanos());
        } else {
            stopped(new IllegalStateException("the callback executor refused the leader task"));
        }
    }

    private void giveUpUnlessBegun(Duration within) {
        if (!stopped && run.cancel()) {
            String complaint = "the callback executor has not begun the task of " + lease.token() + " within " + within
                    + ", a renewal period; its threads may all be busy. The office is handed back. Give each leader task a thread:"
                    + " set ElectionOptions.callbackExecutor to an executor that has one, or leave it unset";
            LOG.log(Level.WARNING, complaint);
            stopped(new IllegalStateException(complaint));
        }
    }

    /** Asks the task to stop; the lease is over already. */
    void stop() {
        if (run.interrupt()) {
            var unused =
                    loop.schedule(this::complainIfRunning, drain.plus(GRACE).toNanos());
        } else {
            loop.execute(() -> stopped(null));
        }
    }

    private void complainIfRunning() {
        if (!stopped) {
            String complaint = "the task of " + lease.token() + " still runs " + drain
                    + " after it was interrupted; until it stops the office is not handed back, and only its fencing"
                    + " token holds its writes off";
            LOG.log(Level.WARNING, complaint);
            listener.overran(new IllegalStateException(complaint));
        }
    }

    private void stopped(@Nullable Throwable failure) {
        if (stopped) {
            return;
        }
        stopped = true;
        boolean asked = lease.isOver();
        listener.stopped(lease, asked && failure instanceof InterruptedException ? null : failure, asked);
    }
}
