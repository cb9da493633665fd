package io.incumbent.tck.sim;

import java.time.Duration;

/** How long things may take once all is well again: bounds that follow from the engine's documented timing. */
final class Patience {

    private Patience() {}

    /** A term on a dead leader's record, by a slow clock, found by polling, after a request that was not answered. */
    static long untilLeader(Shape shape) {
        return 4 * longestTerm(shape);
    }

    /** For each candidate a poll, in case that it can't hear; and as above, in case that one of them dies. */
    static long untilDrained(Shape shape, int candidates) {
        return untilLeader(shape) + candidates * 2L * longestTerm(shape);
    }

    static long longestTerm(Shape shape) {
        return shape.terms().stream().mapToLong(Duration::toNanos).max().orElseThrow();
    }
}
