package io.incumbent.redis.quorum;

import io.incumbent.spi.Snapshot;

/** What a node says to a proposal. Whatever comes is remembered; what comes too late for its attempt is hardly more than that. */
abstract class Answer implements Node.Answer {

    /** What a node was asked for. */
    enum Kind {
        /** What it holds. */
        LOOK,
        /** To go on with no smaller ballot. */
        PROMISE,
        /** To take a record, as a voter. */
        ACCEPTANCE,
        /** To take a text that nobody counts. */
        TEXT
    }

    private final Proposal proposal;
    private final int node;
    private final Attempt during;
    private final Kind kind;

    Answer(Proposal proposal, int node, Attempt during, Kind kind) {
        this.proposal = proposal;
        this.node = node;
        this.during = during;
        this.kind = kind;
    }

    /** Asked for while the attempt is under way; or an acceptance, whenever it comes. */
    abstract void holds(Snapshot held, boolean applied);

    @Override
    public void holds(boolean applied, Snapshot held) {
        boolean late = proposal.heard(node, held, during) || during.decided;
        if (Known.vote(held) == null) {
            proposal.failed(node, during);
        } else if (kind == Kind.ACCEPTANCE || !late) {
            holds(held, applied);
        } else if (kind == Kind.PROMISE && applied) {
            proposal.promisedLate(node, held, during);
        }
    }

    @Override
    public void failed(Throwable cause) {
        proposal.failed(node, during, cause);
    }
}
