package io.incumbent.engine;

import io.incumbent.spi.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a candidacy stands. Each state says itself when it wants to be woken. */
sealed interface State {

    /** No wake-up is wanted. */
    long NEVER = Long.MAX_VALUE;

    /** The monotonic time at which {@link Event.Wake} is wanted. */
    long wakeAt();

    /**
     * Somebody else leads, or nothing is known yet.
     *
     * @param known what is known of the election
     * @param confirmed whether this campaign has seen the register itself
     * @param ahead how many stand in line before this candidate; negative while that is unknown
     * @param inLine whether this candidate was told to stand in line
     * @param impatient whether it waits only to find out whether there is a living leader
     * @param pollAt when to read again
     * @param takeAt when the office may be taken, by what is known now
     */
    record Waiting(
            Known known, boolean confirmed, int ahead, boolean inLine, boolean impatient, long pollAt, long takeAt)
            implements State {

        @Override
        public long wakeAt() {
            return Math.min(pollAt, takeAt);
        }

        Waiting withPollAt(long at) {
            return new Waiting(known, confirmed, ahead, inLine, impatient, at, takeAt);
        }

        Waiting withTakeAt(long at) {
            return new Waiting(known, confirmed, ahead, inLine, impatient, pollAt, at);
        }

        Waiting withAhead(int candidates) {
            return new Waiting(known, confirmed, candidates, inLine, impatient, pollAt, takeAt);
        }

        Waiting standingInLine() {
            return new Waiting(known, confirmed, ahead, true, impatient, pollAt, takeAt);
        }

        Waiting withoutPatience() {
            return new Waiting(known, confirmed, ahead, inLine, true, pollAt, takeAt);
        }

        /** The same record, as the register shows it now. */
        Waiting showing(Snapshot snapshot) {
            Seen seen = known.seen();
            return seen == null ? this : seeing(seen.as(snapshot));
        }

        Waiting seeing(Seen seen) {
            return new Waiting(known.with(seen), true, ahead, inLine, impatient, pollAt, takeAt);
        }
    }

    /**
     * A takeover, or a placeholder, is being written.
     *
     * @param before the state to fall back to; it holds the record that all writes here expect
     * @param tries the writes whose outcome is not known for certain, newest last; at most one of them takes effect
     * @param inFlight whether the newest is still under way
     * @param retryAt when to write again
     */
    record Acquiring(Waiting before, List<Write> tries, boolean inFlight, long retryAt) implements State {

        @Override
        public long wakeAt() {
            return inFlight ? NEVER : retryAt;
        }
    }

    /**
     * This candidate leads.
     *
     * @param base what the register holds, by the last write that is known to have taken effect
     * @param record the same, understood
     * @param validity how long the lease is valid
     * @param tries the renewals since then whose outcome is not known for certain, newest last
     * @param inFlight whether the newest is still under way
     * @param retryAt when to renew again after a failure
     * @param warned whether the holder was warned since the last renewal
     */
    record Leading(
            Snapshot base,
            LeaseRecord record,
            Validity validity,
            List<Write> tries,
            boolean inFlight,
            long retryAt,
            boolean warned)
            implements State {

        @Override
        public long wakeAt() {
            long end = Math.min(validity.deadlineNanos(), warned ? NEVER : validity.riskNanos());
            return inFlight ? end : Math.min(end, retryAt);
        }

        Leading withWarned(boolean nowWarned) {
            return new Leading(base, record, validity, tries, inFlight, retryAt, nowWarned);
        }

        Leading sending(Write write) {
            return new Leading(base, record, validity, Tries.with(tries, write), true, NEVER, warned);
        }

        Leading expecting(Snapshot nowBase) {
            return new Leading(nowBase, record, validity, tries, inFlight, retryAt, warned);
        }

        Leading retryingAt(long at) {
            return new Leading(base, record, validity, tries, false, at, warned);
        }
    }

    /**
     * The lease is over, but the work it protected may not have stopped: nothing may be handed back yet.
     *
     * @param remains what would be handed back; {@code null} if the register is known to hold something else
     */
    record Stopping(@Nullable Remains remains) implements State {

        @Override
        public long wakeAt() {
            return NEVER;
        }
    }

    /**
     * The office is being handed back.
     *
     * @param remains what is handed back
     * @param retryAt when to write again after a failure
     * @param giveUpAt when the record has run out for everybody, so that handing it back is no use any more
     */
    record Releasing(Remains remains, long retryAt, long giveUpAt) implements State {

        @Override
        public long wakeAt() {
            return remains.inFlight() ? giveUpAt : Math.min(retryAt, giveUpAt);
        }
    }

    /** Nothing more will happen. */
    record Done() implements State {

        @Override
        public long wakeAt() {
            return NEVER;
        }
    }

    /**
     * What a lease or an attempt at one left in the register, as far as is known.
     *
     * @param base what the register holds unless one of the tries took effect
     * @param record the newest record written by this attempt, from which the next one is made
     * @param tries the writes whose outcome is not known for certain, newest last
     * @param inFlight whether the newest is still under way
     */
    record Remains(Snapshot base, LeaseRecord record, List<Write> tries, boolean inFlight) {

        Remains idle() {
            return new Remains(base, record, tries, false);
        }

        Remains expecting(Snapshot nowBase) {
            return new Remains(nowBase, record, tries, false);
        }
    }
}
