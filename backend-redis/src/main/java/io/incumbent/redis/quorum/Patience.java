package io.incumbent.redis.quorum;

import java.time.Duration;
import java.util.stream.IntStream;

/** How long one request waits for nodes that say nothing, with an attempt of its own under way. Lives on the loop. */
final class Patience {

    /** How long a life that a majority may be in is waited for, before it is given up for lost. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** How long nodes that say nothing are waited for once others have promised to somebody else. */
    private static final Duration IMPATIENCE = Duration.ofMillis(50);

    private final Quorum quorum;
    private final Heard heard;
    private final Duration grace;
    private final Duration impatience;
    private boolean over;

    /**
     * For a request that may take so long.
     *
     * @param heard what is answered to it
     */
    Patience(Quorum quorum, Heard heard, Duration timeout) {
        this.quorum = quorum;
        this.heard = heard;
        this.grace = shorter(GRACE, timeout.dividedBy(3));
        this.impatience = shorter(IMPATIENCE, timeout.dividedBy(8));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The nodes are asked from now on; {@return what ends it} */
    Runnable begin() {
        return quorum.loop.later(grace, () -> over = true);
    }

    /**
     * Whether only those are missing who have answered nothing in this request, and have had their time. Who was silent for one
     * attempt is not waited for by the next one: a promise that is not used at once is taken away by whoever comes meanwhile, so of several who
     * wait each time none would ever begin a life.
     */
    boolean isOver(Attempt attempt) {
        return attempt.waited
                || (over
                        && IntStream.range(0, quorum.rules.nodes())
                                .filter(attempt::isWaitedFor)
                                .noneMatch(heard::hasAnswered));
    }

    /** Waits for the rest of a life that may be there. */
    void waitForOthers(Attempt during, Runnable then) {
        if (during.waits) {
            return;
        }
        during.waits = true;
        quorum.loop.later(grace, () -> {
            during.waited = true;
            then.run();
        });
    }

    /**
     * Somebody else was quicker at one node, and another says nothing: should it never do so, nothing can become of this
     * attempt, and it is given up long before the time for the whole is over. To give one up is always safe.
     */
    void hurry(Attempt during, Runnable then) {
        if (during.hurries) {
            return;
        }
        during.hurries = true;
        quorum.loop.later(impatience, then);
    }
}
