package io.incumbent.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The pause between two campaigns of a standing candidate. Lives on the loop. */
final class Rest {

    private final Loop loop;
    private Duration next = Duration.ZERO;
    private Loop.@Nullable Timer running;

    Rest(Loop loop) {
        this.loop = loop;
    }

    /** How long the next pause is to be; only that one. */
    void next(Duration duration) {
        next = duration;
    }

    /** Pauses, then does it; also without a pause it is done later, not now. Says whether there is a pause. */
    boolean then(Runnable what) {
        Duration duration = next;
        next = Duration.ZERO;
        running = loop.schedule(
                () -> {
                    running = null;
                    what.run();
                },
                duration.toNanos());
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
