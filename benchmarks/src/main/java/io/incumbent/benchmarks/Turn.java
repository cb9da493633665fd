package io.incumbent.benchmarks;

import java.time.Duration;

/**
 * When a service's turn began, and when it has to end. What the services before it did not use is its own.
 *
 * @param begun by {@link System#nanoTime}
 * @param end likewise
 */
record Turn(long begun, long end) {

    /** Fewer failovers than fit into that say nothing. */
    private static final Duration LEAST_SPARE = Duration.ofSeconds(45);

    /**
     * Beginning now.
     *
     * @param begun when the first turn began
     * @param part how long each has
     * @param number which turn this is, from 1
     */
    static Turn now(long begun, Duration part, int number) {
        return new Turn(System.nanoTime(), begun + part.toNanos() * number);
    }

    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    boolean hasTimeFor(Duration lasts) {
        return left().compareTo(lasts) >= 0;
    }

    /** How long something may take if as much as is reserved shall be left afterwards. */
    Duration spare(Duration reserved) {
        Duration spare = left().minus(reserved);
        return spare.compareTo(LEAST_SPARE) < 0 ? LEAST_SPARE : spare;
    }

    private Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
