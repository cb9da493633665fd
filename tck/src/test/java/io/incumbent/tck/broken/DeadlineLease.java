package io.incumbent.tck.broken;

import io.incumbent.Lease;
import java.time.Duration;

/** Answers by a deadline of its own. */
abstract class DeadlineLease extends PassingLease {

    DeadlineLease(Lease honest) {
        super(honest);
    }

    /** Until when it claims to be held; the honest lease's answer is not asked for. */
    abstract long deadlineNanos();

    @Override
    public final boolean isHeld() {
        return System.nanoTime() - deadlineNanos() < 0;
    }

    @Override
    public final Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadlineNanos() - System.nanoTime()));
    }
}
