package io.incumbent.tck.elector;

import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** Nobody leads while another does. */
abstract class ExclusivityRules extends ElectorRules {

    ExclusivityRules(Season season) {
        super(season);
    }

    /**
     * Every script and campaign: the leader asks its lease about a thousand times a second, and the intervals in which
     * leases were certainly held must not overlap.
     *
     * <p>If this fails, look at the deadline: is it counted from before the request, on a monotonic clock, and
     * compared with at every question? Then at what a challenger may take over, and when.
     */
    @Test
    @Rule(id = "1.01", level = Level.REQUIRED)
    final void twoLeases() {
        demandKept("1.01");
    }

    /**
     * Every script: no term may begin before the last promise of an earlier one, as {@code remaining()} told it, has
     * run out.
     *
     * <p>If this fails, look at the allowance for drift on both sides, and at renewals that are believed without an
     * answer.
     */
    @Test
    @Rule(id = "1.02", level = Level.REQUIRED)
    final void declaredWindows() {
        demandKept("1.02");
    }

    /**
     * Answers to the leader are delayed, then its links are cut: no lease may be held for longer than its term after
     * the request that granted it was sent.
     *
     * <p>If this fails, look at where the deadline is computed: when the answer is handled is too late.
     */
    @Test
    @Rule(id = "1.03", level = Level.REQUIRED)
    final void deadlineFromSending() {
        demandKept("1.03");
    }

    /**
     * Every script: a lease that has once said that it is over must never say again that it is held.
     *
     * <p>If this fails, look at late answers to renewals: do they revive a lease?
     */
    @Test
    @Rule(id = "1.04", level = Level.REQUIRED)
    final void overStaysOver() {
        demandKept("1.04");
    }

    /**
     * All links of the leader lose everything silently: no question asked a term later may be answered with yes.
     *
     * <p>If this fails, look at whether the lease ends by itself, by a comparison with the clock, or waits to be told.
     */
    @Test
    @Rule(id = "1.05", level = Level.REQUIRED)
    final void silence() {
        demandKept("1.05");
    }

    /**
     * The leader's process is stopped for two terms; all it asks when it goes on must be answered with no, before any
     * callback.
     *
     * <p>If this fails, look at whether {@code isHeld()} is a flag that somebody has to clear.
     */
    @Test
    @Rule(id = "1.06", level = Level.REQUIRED)
    final void firstQuestionAfterPause() {
        demandKept("1.06");
    }

    /**
     * Every script: from the moment {@code resign()} or {@code close()} returned no question may be answered with yes,
     * also while the service is silent.
     *
     * <p>If this fails, look at the order of resigning: first the answer is no, then the service is told.
     */
    @Test
    @Rule(id = "1.07", level = Level.REQUIRED)
    final void resigningEnds() {
        demandKept("1.07");
    }

    /**
     * A resignation is held up until somebody else leads, then arrives: the new leader must keep its office.
     *
     * <p>If this fails, look at what a release compares: the attempt and its token, not the candidate's name.
     */
    @Test
    @Rule(id = "1.08", level = Level.REQUIRED)
    final void lateRelease() {
        demandKept("1.08");
    }

    /**
     * Renewals are held up until somebody else leads, then arrive: nothing may change.
     *
     * <p>If this fails, look at what a renewal compares, and whether it can create what is gone.
     */
    @Test
    @Rule(id = "1.09", level = Level.REQUIRED)
    final void lateRenewal() {
        demandKept("1.09");
    }

    /**
     * Requests to be elected are answered late, twice, or never: no such answer may make a leader, or cost one its
     * office.
     *
     * <p>If this fails, look at how a timeout is treated, and whether a late request can be told from a new one.
     */
    @Test
    @Rule(id = "1.10", level = Level.REQUIRED)
    final void unknownIsNotYes() {
        demandKept("1.10");
    }

    /**
     * The service's leader changes, or hesitates for moments, while a lease is renewed: it must survive.
     *
     * <p>If this fails, look at whether renewals are tried again in time after one that failed.
     */
    @Test
    @Rule(id = "1.11", level = Level.REQUIRED)
    final void noLossWithoutCause() {
        demandKept("1.11");
    }

    /**
     * Leases are asked how long they last: never longer than the term that was granted.
     *
     * <p>If this fails, look at whether a service that rounds or caps is believed.
     */
    @Test
    @Rule(id = "1.12", level = Level.REQUIRED)
    final void grantedTerm() {
        demandKept("1.12");
    }

    /**
     * Many elections with similar names are held at once; what happens in one must not be felt in another.
     *
     * <p>If this fails, look at how names are turned into keys.
     */
    @Test
    @Rule(id = "1.13", level = Level.REQUIRED)
    final void independence() {
        demandKept("1.13");
    }
}
