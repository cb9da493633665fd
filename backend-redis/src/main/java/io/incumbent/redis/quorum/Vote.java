package io.incumbent.redis.quorum;

import org.jspecify.annotations.Nullable;

/**
 * What one node holds for a register.
 *
 * <p>Immutable.
 *
 * @param promised the greatest ballot it has seen; a proposal goes on here only while this is its own
 * @param accepted by which ballot the record came here; {@link Ballot#NONE} as long as none did
 * @param life in which life of the register; empty as long as no record came here
 * @param seats which nodes are voters from that record on
 * @param by a random id of the change that wrote the record; empty as long as no record came here
 * @param record the register's record, or {@code null}
 */
record Vote(
        Ballot promised,
        Ballot accepted,
        String life,
        Seats seats,
        String by,
        @Nullable String record) {

    /** What a node holds that holds nothing: it was never written, or has lost what was. */
    static final Vote EMPTY = new Vote(Ballot.NONE, Ballot.NONE, "", Seats.NONE, "", null);

    /** Whether a record came here since the node last lost what it had. */
    boolean isFull() {
        return record != null;
    }

    Vote promising(Ballot ballot) {
        return new Vote(ballot, accepted, life, seats, by, record);
    }

    /** Reads what a node holds; throws if it is not ours. */
    static Vote of(@Nullable String text) {
        if (text == null) {
            return EMPTY;
        }
        return new VoteText(text).read();
    }

    @Override
    public String toString() {
        String front = "quorum/2 promised=" + promised + " accepted=" + accepted + " life=" + life + " seats=" + seats
                + " by=" + by;
        return record == null ? front : front + " " + record;
    }
}
