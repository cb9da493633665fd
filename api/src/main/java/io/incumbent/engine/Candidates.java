package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import java.time.Duration;

/** Makes what does not change during one campaign, out of the options and the backend's traits. */
final class Candidates {

    private static final Duration SHORTEST_SLOT = Duration.ofMillis(2);
    private static final Duration LONGEST_SLOT = Duration.ofMillis(100);

    private static final Duration LONGEST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);
    private static final Duration LONGEST_POLL_BESIDE_PUSH = Duration.ofSeconds(10);

    private Candidates() {}

    static Candidate make(EngineParts engine, ElectionOptions options, String id, Duration drain) {
        long term = options.term().toNanos();
        boolean pushes = engine.register().traits().pushes();
        long poll = poll(term, pushes);
        return new Candidate(
                id,
                // A fresh one for each campaign: a namesake, or this candidate's own past, is somebody else.
                Hex.of(engine.entropy().nextLong()),
                options.metadata(),
                term,
                drain.toNanos(),
                poll,
                Math.min(term / 20, LONGEST_RETRY.toNanos()),
                // Whoever looks first must not overtake the one whose turn it is, but who has not looked yet.
                pushes ? 0 : poll + options.requestTimeout().toNanos() / 4,
                slot(term));
    }

    /** The floor beneath the watch; a long term is no reason to learn late that the office is free. */
    static long poll(long term, boolean pushes) {
        return pushes
                ? Math.min(term / 2, LONGEST_POLL_BESIDE_PUSH.toNanos())
                : Math.min(term / 5, LONGEST_POLL.toNanos());
    }

    /** Long enough for a takeover to be seen by the next in line, short against the term. */
    static long slot(long term) {
        return Math.max(SHORTEST_SLOT.toNanos(), Math.min(LONGEST_SLOT.toNanos(), term / 200));
    }
}
