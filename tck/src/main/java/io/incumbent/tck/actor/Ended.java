package io.incumbent.tck.actor;

import java.time.Duration;
import java.util.List;

/**
 * What became of resigning and closing.
 *
 * <p>Immutable.
 *
 * @param longest how long the longest call took
 * @param failures what was thrown, and what else was not as it should be
 */
public record Ended(Duration longest, List<String> failures) {

    /**
     * Keeps a copy.
     *
     * @param longest how long the longest call took
     * @param failures what was thrown
     */
    public Ended {
        failures = List.copyOf(failures);
    }

    static Ended of(Message answer) {
        return new Ended(
                Duration.ofNanos(answer.number("longest")),
                answer.text("failures").lines().toList());
    }
}
