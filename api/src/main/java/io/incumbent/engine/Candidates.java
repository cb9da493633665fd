package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import java.time.Duration;

/** Makes what does not change during one campaign, out of the options and the backend's traits. */
final class Candidates {

    private static final Duration SHORTEST_SLOT = Duration.ofMillis(2);
    private static final Duration LONGEST_SLOT = Duration.ofMillis(100);

    private Candidates() {}

    static Candidate make(EngineParts engine, ElectionOptions options, String id, Duration drain, boolean once) {
        long term = options.term().toNanos();
        boolean pushes = engine.register().traits().pushes();
        long poll = pushes ? term / 2 : term / 5;
        return new Candidate(
                id,
                // A fresh one for each campaign: a namesake, or this candidate's own past, is somebody else.
                Hex.of(engine.entropy().nextLong()),
                options.metadata(),
                term,
                drain.toNanos(),
                poll,
                term / 20,
                // Whoever looks first must not overtake the one whose turn it is, but who has not looked yet.
                pushes ? 0 : poll + options.requestTimeout().toNanos() / 4,
                slot(term),
                once);
    }

    /** Long enough for a takeover to be seen by the next in line, short against the term. */
    private static long slot(long term) {
        return Math.max(SHORTEST_SLOT.toNanos(), Math.min(LONGEST_SLOT.toNanos(), term / 200));
    }
}
