package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;

/**
 * N6. Kills candidates that give up when nobody answers the door. If this fails, look at what a campaign does when no
 * connection can be made: it must try again.
 */
final class Refused extends LinkScript {

    Refused() {
        super(
                "N6",
                "Connections are refused, to a candidate that campaigns and to one that leads.",
                "1.01",
                "1.05",
                "3.03",
                "4.02",
                "4.05");
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        run.elect(a);
        run.pass(run.terms(0.2));
        run.resign(a);
        Trouble closed = run.inject(a, new Fault.Cut());
        a.startCampaign();
        run.pass(run.terms(0.5));
        requireRefused(run, a);
        closed.end();
        run.within(
                "4.05",
                "who was refused is elected once it is let in",
                run.promises().failoverTime(),
                () -> a.leads().isPresent());
        whileItLeads(run, a);
    }

    private static void whileItLeads(Run run, Actor a) {
        Actor b = run.actor("b");
        long token = a.leads().orElseThrow();
        b.startCampaign();
        run.pass(run.terms(0.5));
        Trouble closed = run.inject(a, new Fault.Cut());
        demandSuccession(run, a, token, b, run.promises().failoverTime());
        closed.end();
        demandPeace(run, "4.05", b, run.terms(1));
        Hanging.demandReturn(run, a, b);
    }

    private static void requireRefused(Run run, Actor a) {
        if (a.leads().isPresent()) {
            throw new IllegalStateException("it was elected over links that refuse connections");
        }
        // The office is free, and it campaigns: only refusals can have kept it from it.
        run.sawRefusal(a);
    }
}
