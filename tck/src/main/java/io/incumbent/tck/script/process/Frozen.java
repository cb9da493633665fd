package io.incumbent.tck.script.process;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.AfterPause;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * D2. Kills flags that are cleared by a timer, and resources that ignore tokens. If this fails, look at what answers the
 * question whether a lease is held: it must be a comparison with the clock, made when it is asked.
 */
final class Frozen implements Script {

    private static final int QUEUED = 1_000;

    @Override
    public String id() {
        return "D2";
    }

    @Override
    public String title() {
        return "The leader's process is stopped for two terms, with writes and questions on their way.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "1.06", "2.01", "2.05", "2.06", "4.02", "4.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.forked("a");
        Actor b = run.actor("b");
        long token = run.elect(a);
        b.startCampaign();
        CompletableFuture<AfterPause> burst = a.burst(QUEUED);
        Trouble pause = run.pause(a);
        long before = run.ledger().accepted(run.election());
        run.pass(run.terms(2));
        run.within(
                "4.02",
                "another leads while the process of the leader, term " + token + ", is stopped",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        run.within(
                "2.06",
                "the new leader's writes are accepted",
                run.promises().slack(),
                () -> run.ledger().accepted(run.election()) > before);
        long next = b.leads().orElseThrow();
        pause.end();
        AfterPause after = burst.get(run.terms(5).plus(run.promises().slack()).toNanos(), TimeUnit.NANOSECONDS);
        run.demand(
                "1.06",
                after.held() == 0,
                () -> after.held() + " of " + QUEUED + " questions whether term " + token
                        + " is held, after a pause of " + after.missedNanos() + " ns were answered with yes");
        run.demand(
                "2.05",
                after.accepted() == 0,
                () -> after.accepted() + " late writes of term " + token + " were accepted by the fence after term "
                        + next + " had written");
        run.goal("zombie writes refused", run.ledger().refused(run.election()));
        run.goal("increments lost without a fence", Math.max(0, run.ledger().lostWithoutFence(run.election())));
        run.never("4.05", "the new leader lost term " + next, run.terms(2), () -> !b.leads(next));
    }
}
