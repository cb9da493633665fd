package io.incumbent.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The pause between two campaigns of a standing candidate. Lives on the loop. */
final class Rest {

    private final Loop loop;
    private final long breathNanos;
    private Duration next = Duration.ZERO;
    private Loop.@Nullable Timer running;

    Rest(Loop loop, long breathNanos) {
        this.loop = loop;
        this.breathNanos = breathNanos;
    }

    /** How long the next pause is to be; only that one. */
    void next(Duration duration) {
        next = duration;
    }

    /**
     * Pauses, then does it; without a pause it takes a breath all the same, so that a task which always returns at once
     * does not spin. Says whether there is a pause.
     */
    boolean then(Runnable what) {
        Duration duration = next;
        next = Duration.ZERO;
        running = loop.schedule(
                () -> {
                    running = null;
                    what.run();
                },
                Math.max(duration.toNanos(), breathNanos));
        return !duration.isZero();
    }

    /** Ends a pause that is running, and what was to come after it; says whether one was. */
    boolean cancel() {
        Loop.Timer timer = running;
        running = null;
        if (timer != null) {
            timer.cancel();
        }
        return timer != null;
    }
}
