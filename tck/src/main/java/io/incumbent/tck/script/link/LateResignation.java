package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.util.concurrent.CompletableFuture;

/**
 * D3. Kills releases that end whatever term there is, or whatever term of the same candidate. If this fails, look at what a
 * release compares before it takes effect: it must be the very term, not the candidate.
 */
final class LateResignation extends LinkScript {

    private final boolean replaced;

    private LateResignation(String id, String title, boolean replaced) {
        super(id, title, "1.01", "1.08", "4.02");
        this.replaced = replaced;
    }

    static LateResignation ofAnother() {
        return new LateResignation("D3", "A resignation is held up and arrives in another candidate's term.", false);
    }

    static LateResignation ofItself() {
        return new LateResignation(
                "D3b", "A resignation is held up and arrives in a later term of the same candidate.", true);
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = replaced ? run.twin(a) : run.actor("b");
        run.elect(a);
        run.pass(run.terms(0.5));
        Trouble stall = run.inject(a, Way.TO_SERVER, new Fault.Stall());
        CompletableFuture<Long> resigned = a.resign();
        b.startCampaign();
        run.within(
                "4.02",
                "another leads although the resignation has not arrived",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        stall.end();
        run.goal("resignations that arrived late", 1);
        demandPeace(run, "1.08", b, run.terms(3));
        run.within(
                "3.05", "the resignation ended", run.term().plus(run.promises().slack()), resigned::isDone);
    }
}
