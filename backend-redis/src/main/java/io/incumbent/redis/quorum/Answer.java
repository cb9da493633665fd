package io.incumbent.redis.quorum;

import io.incumbent.spi.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a node says to a proposal. Whatever comes is remembered; what comes too late for its attempt is hardly more than that. */
abstract class Answer implements Node.Answer {

    private final Proposal proposal;
    private final int node;
    private final Attempt during;
    private final boolean promises;
    private final @Nullable Offer offer;

    /** To a look, or to a copy. */
    Answer(Proposal proposal, int node, Attempt during) {
        this(proposal, node, during, false, null);
    }

    /**
     * To something that was asked for.
     *
     * @param promises whether that was a promise
     * @param offer whether the new record was offered
     */
    Answer(Proposal proposal, int node, Attempt during, boolean promises, @Nullable Offer offer) {
        this.proposal = proposal;
        this.node = node;
        this.during = during;
        this.promises = promises;
        this.offer = offer;
    }

    /** The attempt is still under way. */
    abstract void holds(Snapshot held, boolean applied);

    @Override
    public void holds(boolean applied, Snapshot held) {
        if (offer != null) {
            offer.answered(node, applied);
        }
        boolean late = proposal.heard(node, held, during);
        if (Known.vote(held) == null) {
            proposal.failed(node, during);
        } else if (late || (during.decided && !during.promised.containsKey(node))) {
            if (applied && promises) {
                // It does not count any more, but this node shall have the record all the same.
                proposal.copy(during, node, held);
            }
        } else {
            holds(held, applied);
        }
    }

    @Override
    public void failed(Throwable cause) {
        if (offer != null) {
            offer.failed(node);
        }
        proposal.failed(node, during, cause);
    }
}
