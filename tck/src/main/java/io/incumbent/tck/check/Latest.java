package io.incumbent.tck.check;

import io.incumbent.tck.history.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The greatest of the times it was offered, with the line it came from. */
final class Latest {

    private long time = Long.MIN_VALUE;
    private @Nullable Event event;

    void offer(long offered, Event from) {
        if (event == null || offered > time) {
            time = offered;
            event = from;
        }
    }

    boolean isKnown() {
        return event != null;
    }

    /** Before everything, if nothing was offered. */
    long time() {
        return time;
    }

    Event event() {
        return Objects.requireNonNull(event, "nothing was offered");
    }
}
