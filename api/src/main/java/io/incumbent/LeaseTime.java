package io.incumbent;

import java.time.Duration;

/** The arithmetic of one term, as the options check it; the engine uses the same numbers. */
final class LeaseTime {

    /** Room for timer granularity on either side. */
    static final Duration MARGIN = Duration.ofMillis(5);

    private LeaseTime() {}

    /**
     * The part of a term that the default durations are fractions of: all of it, unless an unusual drift or a very
     * short term leaves too little validity for their sum, {@code 1/4 + 2/6 + 1/5}.
     */
    static Duration shareable(Duration term, double drift) {
        Duration most = Duration.ofNanos(validity(term, drift).toNanos() * 60 / 47);
        return most.compareTo(term) < 0 ? most : term;
    }

    /** How long a holder may rely on a renewal, from the moment before it was sent. */
    static Duration validity(Duration term, double drift) {
        return Duration.ofNanos((long) (term.toNanos() * (1 - drift))).minus(MARGIN);
    }
}
