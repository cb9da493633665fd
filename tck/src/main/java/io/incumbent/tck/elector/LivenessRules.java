package io.incumbent.tck.elector;

import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** Somebody leads, and soon. */
abstract class LivenessRules extends ElectorRules {

    LivenessRules(Season season) {
        super(season);
    }

    /**
     * One, several and many candidates meet a healthy service: one must be elected soon.
     *
     * <p>If this fails, look at waits before the first try.
     */
    @Test
    @Rule(id = "4.01", level = Level.REQUIRED)
    final void soonElected() {
        demandKept("4.01");
    }

    /**
     * The leader's process is killed, or cut off: another must lead within the promised number of terms.
     *
     * <p>If this fails, look at how often those who wait look, and what they wait for.
     */
    @Test
    @Rule(id = "4.02", level = Level.REQUIRED)
    final void failover() {
        demandKept("4.02");
    }

    /**
     * Leaders with terms of a minute resign: the next must lead at once, not when the term is over.
     *
     * <p>If this fails, look at whether those who wait are woken, or look often enough.
     */
    @Test
    @Rule(id = "4.03", level = Level.REQUIRED)
    final void handover() {
        demandKept("4.03");
    }

    /**
     * Links of those who wait are cut just when it would be their turn: all must be elected in the end.
     *
     * <p>If this fails, look at wake-ups that are lost with a connection, and whether anything replaces them.
     */
    @Test
    @Rule(id = "4.04", level = Level.REQUIRED)
    final void nobodyIsForgotten() {
        demandKept("4.04");
    }

    /**
     * After each fault is over there must be one leader within the promised time, and it must stay.
     *
     * <p>If this fails, look at campaigns that ended silently, or that wait for a connection that is gone.
     */
    @Test
    @Rule(id = "4.05", level = Level.REQUIRED)
    final void healing() {
        demandKept("4.05");
    }

    /**
     * Nothing is broken for fifty terms, each twice as long as elsewhere: nothing may change.
     *
     * <p>If this fails, look at how much time is left at each renewal, and what delays it.
     */
    @Test
    @Rule(id = "4.06", level = Level.REQUIRED)
    final void calm() {
        demandKept("4.06");
    }

    /**
     * Links are reset, stalled and cut for less than a third of the term: the leader must stay.
     *
     * <p>If this fails, look at how fast a request is tried again.
     */
    @Test
    @Rule(id = "4.07", level = Level.REQUIRED)
    final void blips() {
        demandKept("4.07");
    }

    /**
     * The answer to a request to be elected is lost: neither its own candidate nor others may be locked out for longer
     * than a term.
     *
     * <p>If this fails, look at whether an unknown outcome is looked into.
     */
    @Test
    @Rule(id = "4.08", level = Level.REQUIRED)
    final void lostGrant() {
        demandKept("4.08");
    }

    /**
     * Leaders resign and campaign again, many times: nobody may wait for ever.
     *
     * <p>If this fails, look at who wins when all are woken at once.
     */
    @Test
    @Rule(id = "4.09", level = Level.STOCHASTIC)
    final void fairness() {
        demandKept("4.09");
    }
}
