package io.incumbent.tck.elector;

import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** What an application is told, and how its calls end. */
abstract class LifeCycleRules extends ElectorRules {

    LifeCycleRules(Season season) {
        super(season);
    }

    /**
     * Every script: an application is told of the beginning and the end of each term, once each and in turn.
     *
     * <p>If this fails, look at who calls listeners, and whether one thread at a time does.
     */
    @Test
    @Rule(id = "3.01", level = Level.REQUIRED)
    final void alternating() {
        demandKept("3.01");
    }

    /**
     * Every script: nothing may be told after {@code close()} has returned.
     *
     * <p>If this fails, look at callbacks that wait in a queue when it closes.
     */
    @Test
    @Rule(id = "3.02", level = Level.REQUIRED)
    final void silenceAfterClosing() {
        demandKept("3.02");
    }

    /**
     * All links of the leader are cut: the application must be told of the loss soon after the lease ran out.
     *
     * <p>If this fails, look at whether a timer of its own tells, or the network must.
     */
    @Test
    @Rule(id = "3.03", level = Level.REQUIRED)
    final void lossIsTold() {
        demandKept("3.03");
    }

    /**
     * A callback sleeps for three terms and then throws: the lease must be renewed all the same.
     *
     * <p>If this fails, look at on which thread callbacks run.
     */
    @Test
    @Rule(id = "3.04", level = Level.REQUIRED)
    final void slowCallbacks() {
        demandKept("3.04");
    }

    /**
     * Resigning and closing, twice, from several threads, and while the service does not answer: each must return in
     * time.
     *
     * <p>If this fails, look at waits without a limit.
     */
    @Test
    @Rule(id = "3.05", level = Level.REQUIRED)
    final void endingIsBounded() {
        demandKept("3.05");
    }

    /**
     * A candidate that lost or resigned its office campaigns again, and must get it with a greater token.
     *
     * <p>If this fails, look at state that the former term leaves behind.
     */
    @Test
    @Rule(id = "3.06", level = Level.REQUIRED)
    final void campaignAgain() {
        demandKept("3.06");
    }

    /**
     * A campaign with a patience must return in that time, with the service paused, and with the office taken.
     *
     * <p>If this fails, look at connecting and reading: do their limits add up?
     */
    @Test
    @Rule(id = "3.07", level = Level.REQUIRED)
    final void patience() {
        demandKept("3.07");
    }

    /**
     * A second campaign of an elector that campaigns or leads must have an outcome, and never be a second lease.
     *
     * <p>If this fails, look at what is shared between campaigns of one elector.
     */
    @Test
    @Rule(id = "3.08", level = Level.REQUIRED)
    final void secondCampaign() {
        demandKept("3.08");
    }

    /**
     * In one process the loss of a term must be told before the next election.
     *
     * <p>If this fails, look at the order in which callbacks are queued.
     */
    @Test
    @Rule(id = "3.09", level = Level.REQUIRED)
    final void lossBeforeElection() {
        demandKept("3.09");
    }
}
