package io.incumbent;

import java.time.Duration;

/** The arithmetic of one term, as the options check it; the engine uses the same numbers. */
final class LeaseTime {

    /** Room for timer granularity on either side. */
    static final Duration MARGIN = Duration.ofMillis(5);

    private LeaseTime() {}

    /** How long a holder may rely on a renewal, from the moment before it was sent. */
    static Duration validity(Duration term, double drift) {
        return Duration.ofNanos((long) (term.toNanos() * (1 - drift))).minus(MARGIN);
    }
}
