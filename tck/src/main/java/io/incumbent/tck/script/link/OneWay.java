package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;

/**
 * N1 and N2. Kills candidates that believe in a connection because one half of it works. If this fails, look at what a
 * deadline depends on: only answers to requests may move it.
 */
final class OneWay extends LinkScript {

    private final Way way;

    private OneWay(String id, String title, Way way) {
        super(id, title, "1.01", "1.05", "3.03", "4.02", "4.05");
        this.way = way;
    }

    static OneWay toServer() {
        return new OneWay("N1", "Nothing that the leader sends arrives; what is sent to it does.", Way.TO_SERVER);
    }

    static OneWay toClient() {
        return new OneWay("N2", "Nothing arrives at the leader; what it sends does.", Way.TO_CLIENT);
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        long token = run.elect(a);
        b.startCampaign();
        run.pass(run.terms(0.5));
        Trouble cut = run.inject(a, way, new Fault.Cut());
        long since = System.nanoTime();
        // Its renewals may take effect for as long as it believes that it leads.
        demandSuccession(run, a, token, b, run.terms(1).plus(run.promises().failoverTime()));
        long late = a.lastHeld().orElse(since) - since - run.term().toNanos();
        run.demand(
                "1.05",
                late <= 0,
                () -> "term " + token + " of " + a.name() + " was held " + late
                        + " ns longer than a term after one way of its links was cut");
        cut.end();
        demandPeace(run, "4.05", b, run.terms(2));
    }
}
