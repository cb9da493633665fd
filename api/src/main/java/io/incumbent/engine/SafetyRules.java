package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import io.incumbent.spi.Traits;

/**
 * The algorithm, rule by rule: everything on which it rests that two leases are never held at once. One lease record
 * per election is written by compare-and-set only; no server's clock takes part.
 *
 * <p><b>Theorem.</b> If the rates of all clocks stay within {@code drift} of real time and the register keeps its four
 * sentences, then whenever a takeover takes effect, the lease of every earlier term is over.
 *
 * <p><b>Proof.</b> Let a holder's last write that took effect have been sent at real time {@code s}. By rule 1 the
 * lease is over, in real time, before {@code s + L}. Let a challenger's takeover take effect, by compare-and-set from
 * record {@code r}. The register held {@code r} at that instant, and by rule 5 no other write ever equals {@code r}, so
 * no write of the holder took effect after {@code r} was written: the holder's last one wrote {@code r} or something
 * before it. Hence it was sent before {@code r} was in the register, thus before the challenger handled {@code r}, at
 * {@code o} by rule 2. If {@code r} was released, its holder's lease had ended before that was written. Otherwise the
 * challenger waited, by rule 3, at least {@code L} in real time after {@code o}. So the takeover happened after
 * {@code o + L}, which is after {@code s + L}. If the register was absent, rule 4 either knows that no lease was live,
 * or puts a record there to which the same argument applies: a lost record's holder can't write any more, because its
 * expected record is gone. Requests that arrive late or twice fail their comparison. Earlier terms follow by induction.
 *
 * <p>That a write was rejected proves nothing here: it may have taken effect, and the client library have sent it twice.
 * Its record in the register is then waited on like anybody's, or found by rule 7. What the proof needs is that applied is
 * true, and that each record shown was there.
 *
 * <p>Each method is one rule. For each there is a broken variant in the tests which the simulation must catch.
 */
class SafetyRules {

    /** Room for timer granularity, on either side. */
    static final long MARGIN_NANOS = 5_000_000;

    private final long termNanos;
    private final double drift;
    private final boolean forgetful;
    private final boolean guardAbsent;

    SafetyRules(ElectionOptions options, Traits traits) {
        this.termNanos = options.term().toNanos();
        this.drift = options.clockDrift();
        this.forgetful = !traits.durable();
        this.guardAbsent = options.guardAbsentRecords() || forgetful;
    }

    /**
     * Rule 1: a lease is valid for {@code L(1-ρ) - m} from the moment <em>before</em> the write that is known to have
     * taken effect was handed to the client library. When its answer came says nothing about when it took effect.
     */
    Validity validity(Stamp sentAt, Stamp answeredAt) {
        return new Validity(sentAt, (long) (termNanos * (1 - drift)) - MARGIN_NANOS, leapMillis());
    }

    /**
     * By how much the time of day must be ahead to prove a sleep of the host: no more than what a challenger waits beyond
     * the holder's deadline, so that no sleep which matters goes unseen.
     */
    private long leapMillis() {
        return Math.max(2 * MARGIN_NANOS / 1_000_000, Math.min(500, (long) (termNanos * drift) / 1_000_000));
    }

    /**
     * Rule 2: a record counts as observed when it was <em>handled</em>. When the read was sent, the record need not
     * even have been written.
     */
    long observedAt(long requestedNanos, long handledNanos) {
        return handledNanos;
    }

    /**
     * Rule 3: a record that is not released may be taken over {@code L(1+ρ) + m} after it was observed, by the term
     * <em>in the record</em>: its holder's, not one's own. Where records can be lost or go back in time, the record may
     * not be the last holder's: there the longest term that this candidate knows of counts, if that is longer.
     */
    long patience(LeaseRecord record, long longestTermNanos) {
        long term = forgetful ? Math.max(record.termNanos(), longestTermNanos) : record.termNanos();
        return (long) (term * (1 + drift)) + MARGIN_NANOS;
    }

    /**
     * Rule 4: an absent record is free only if the store never forgets, and this candidate has seen nothing to the
     * contrary; otherwise a placeholder is put there first, and waited on by rule 3 like any record. The placeholder
     * carries the longest term this candidate knows of.
     */
    boolean absentMeansFree(boolean sawRecordBefore) {
        return !guardAbsent && !sawRecordBefore;
    }

    /**
     * Rule 5: every write carries a nonce of its own, renewals and retries too. Otherwise a late write could be taken
     * for a newer one, whose later send time would be credited.
     */
    String nonce(long entropy, String attempt, long beat) {
        return Hex.of(entropy);
    }

    /**
     * Rule 6: a new token is greater than the one it is computed from, which the compare-and-set pins, and greater than
     * what the service itself remembers, in case that the record was lost.
     */
    long nextToken(long recordToken, long hint) {
        return Math.addExact(Math.max(recordToken, hint), 1);
    }

    /**
     * Rule 7: a record in the register is the effect of this write if it carries this write's nonce; the candidate's
     * id proves nothing, since an earlier attempt of the same candidate, or a namesake, may have written it.
     */
    boolean wrote(LeaseRecord write, LeaseRecord current) {
        return write.nonce().equals(current.nonce());
    }

    /** Rule 8: a lease whose validity has run out is over, even if a renewal turns out to have taken effect. */
    boolean isOver(Validity validity, Stamp now) {
        return !validity.coversWithSleep(now);
    }

    /** Makes the rules of one candidate; the tests put broken ones in their place. */
    static class Factory {
        SafetyRules create(ElectionOptions options, Traits traits) {
            return new SafetyRules(options, traits);
        }
    }
}
