package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Evidence;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.util.concurrent.CompletableFuture;

/**
 * D6, on a resignation. Kills resignations that are repeated without looking. If this fails, look at what is done when the
 * answer to a release is lost: sent again, it must end that term and no other.
 */
final class UnansweredResignation extends LinkScript {

    UnansweredResignation() {
        super("D6-release", "The leader resigns, and the answer is lost.", "1.01", "1.08", "4.08");
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        run.elect(a);
        run.pass(run.terms(0.5));
        // Right after a renewal, so that the resignation is the next that is sent.
        awaitRequest(run, a);
        Trouble lost = run.inject(a, new Fault.DropReplyOnce());
        CompletableFuture<Long> resigned = a.resign();
        if (!run.happens(run.terms(1), () -> run.count(a, Evidence::repliesDropped) > 0)) {
            throw new IllegalStateException("the resignation got no answer that could be lost");
        }
        // Only now, to be elected before the resignation is sent again.
        b.startCampaign();
        run.within(
                "4.08",
                "another leads although nobody knows whether the resignation arrived",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        run.goal("resignations without an answer", run.count(a, Evidence::repliesDropped));
        demandPeace(run, "1.08", b, run.terms(3));
        lost.end();
        run.within(
                "3.05", "the resignation ended", run.term().plus(run.promises().slack()), resigned::isDone);
    }
}
