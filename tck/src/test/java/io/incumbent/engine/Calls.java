package io.incumbent.engine;

import io.incumbent.spi.Outcome;
import org.jspecify.annotations.Nullable;

/** Requests under way in a small world, with what became of them. */
final class Calls {

    private Calls() {}

    /**
     * A read.
     *
     * @param requestedNanos when it was asked for, by the process's clock
     */
    record Reading(long requestedNanos) {}

    /**
     * A write.
     *
     * @param write what to write
     * @param isAwaited whether the candidate still waits for the answer
     * @param answer what the store said; {@code null} until the request has arrived
     */
    record Writing(Write write, boolean isAwaited, @Nullable Outcome answer) {

        boolean hasArrived() {
            return answer != null;
        }
    }
}
