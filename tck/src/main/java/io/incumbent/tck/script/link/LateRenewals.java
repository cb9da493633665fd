package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;

/**
 * N4. Kills renewals that extend, recreate or steal a term that is over. If this fails, look at what a renewal compares
 * before it takes effect.
 */
final class LateRenewals extends LinkScript {

    LateRenewals() {
        super(
                "N4",
                "All that the leader sends and is sent is held up for longer than its term, and arrives in another's.",
                "1.01",
                "1.09",
                "3.03",
                "4.02",
                "5.03");
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        Actor observer = run.observer();
        long token = run.elect(a);
        b.startCampaign();
        run.pass(run.terms(0.5));
        Trouble stall = run.inject(a, new Fault.Stall());
        demandSuccession(run, a, token, b, run.promises().failoverTime());
        long next = b.leads().orElseThrow();
        run.within(
                "5.04",
                "the observer was told of term " + next,
                run.promises().failoverTime(),
                () -> observer.sees(next));
        run.goal(
                "renewals that arrived late",
                run.count(a, seen -> seen.toServer().inHand()) > 0 ? 1 : 0);
        stall.end();
        demandPeace(run, "1.09", b, run.terms(2));
        run.demand(
                "5.03",
                !observer.sees(token),
                () -> "the observer was told of term " + token + " again: " + observer.seen());
    }
}
