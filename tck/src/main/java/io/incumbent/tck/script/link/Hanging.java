package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;

/**
 * N5. Kills clients that wait for ever for a connection to answer. If this fails, look at the timeouts of connecting and of
 * the first request on a new connection.
 */
final class Hanging extends LinkScript {

    Hanging() {
        super(
                "N5",
                "The leader's connections break, and new ones are accepted and never answered.",
                "1.01",
                "3.03",
                "4.02",
                "4.05");
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        long token = run.elect(a);
        b.startCampaign();
        run.pass(run.terms(0.5));
        // Refused until the next fault is in force, so that no new connection slips through.
        Trouble broken = run.inject(a, new Fault.Cut());
        Trouble hanging = run.inject(a, new Fault.AcceptAndHang());
        demandSuccession(run, a, token, b, run.promises().failoverTime());
        run.pass(run.terms(0.5));
        broken.end();
        hanging.end();
        demandPeace(run, "4.05", b, run.terms(1));
        demandReturn(run, a, b);
    }

    /** It has got over it: once the other has resigned it is elected again. */
    static void demandReturn(Run run, Actor returning, Actor leader) {
        returning.startCampaign();
        run.resign(leader);
        run.within(
                "4.05",
                returning.name() + ", whose links are healed, is elected again",
                run.promises().failoverTime(),
                () -> returning.leads().isPresent());
    }
}
