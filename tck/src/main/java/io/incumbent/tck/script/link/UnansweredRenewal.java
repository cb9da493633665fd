package io.incumbent.tck.script.link;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Evidence;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;

/**
 * D6, on renewals. Kills renewing that stops for ever after one failure. If this fails, look at what is done when a renewal
 * fails: it must be tried again while there is time.
 */
final class UnansweredRenewal extends LinkScript {

    private static final int TIMES = 3;

    UnansweredRenewal() {
        super("D6-renew", "Answers to the leader's requests are lost, one at a time.", "1.09", "4.04", "4.07");
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
        for (int i = 0; i < TIMES && a.leads(token); i++) {
            long before = run.count(a, Evidence::repliesDropped);
            Trouble lost = run.inject(a, new Fault.DropReplyOnce());
            if (!run.happens(run.terms(1), () -> run.count(a, Evidence::repliesDropped) > before)) {
                throw new IllegalStateException("the leader got no answer for a term that could be lost");
            }
            run.goal("renewals without an answer", 1);
            run.never(
                    "4.07",
                    "the leader lost term " + token + " because one answer was lost",
                    run.terms(1.5),
                    () -> !a.leads(token));
            lost.end();
        }
        if (a.leads(token)) {
            demandHandover(run, a, b);
        }
    }
}
