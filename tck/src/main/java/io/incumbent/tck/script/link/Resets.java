package io.incumbent.tck.script.link;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Evidence;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import java.time.Duration;

/**
 * D15. Kills leases that end with their connection, and renewing that does not survive a failure. If this fails, look at
 * what a renewal does when its connection breaks under it.
 */
final class Resets extends LinkScript {

    private static final int TERMS = 20;
    /** For those with long terms; it is resets that count. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static final int PER_TERM = 6;

    Resets() {
        super(
                "D15",
                "Every connection of the leader is reset six times in every term, for twenty terms, or forty seconds.",
                "4.04",
                "4.07");
    }

    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried().steadied();
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        long token = run.elect(a);
        Actor b = run.actor("b");
        b.startCampaign();
        long begun = System.nanoTime();
        long lasts = Math.min(run.terms(TERMS).toNanos(), LONGEST.toNanos());
        int resets = 0;
        while (a.leads(token) && System.nanoTime() - begun < lasts) {
            resets += reset(run, a) ? 1 : 0;
        }
        run.goal("resets of the leader's connections", resets);
        int many = resets;
        boolean leads = run.demand(
                "4.07",
                a.leads(token),
                () -> "the leader lost term " + token + " after " + many + " resets of its connections, "
                        + (System.nanoTime() - begun) + " ns after the first");
        if (leads) {
            demandHandover(run, a, b);
        }
    }

    /**
     * What is not there can't be reset: a client may take its time to connect again. Not waited for, or each connection
     * would be reset before it could be used.
     */
    private static boolean reset(Run run, Actor a) {
        run.pass(run.terms(1.0 / PER_TERM));
        if (run.count(a, Evidence::open) == 0) {
            return false;
        }
        run.inject(a, new Fault.Reset()).end();
        return true;
    }
}
