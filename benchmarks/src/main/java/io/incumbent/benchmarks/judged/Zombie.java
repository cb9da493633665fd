package io.incumbent.benchmarks.judged;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.AfterPause;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The leader's process is stopped until another leads, and for two terms at least, with questions and writes on their way;
 * then it goes on. Like the kit's script D2, but nobody is told when his successor must lead: sessions may be longer.
 */
final class Zombie implements Script {

    private static final int QUEUED = 1_000;
    private static final Duration TO_SUCCEED = Duration.ofSeconds(40);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "zombie";
    }

    @Override
    public String title() {
        return Situation.ZOMBIE.title();
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "2.05", "2.06");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor leader = run.forked(Trial.LEADER);
        Actor next = run.actor(Trial.NEXT);
        run.elect(leader);
        next.startCampaign();
        CompletableFuture<AfterPause> burst = leader.burst(QUEUED);
        Trouble pause = run.pause(leader);
        run.pass(run.terms(2));
        boolean succeeded = run.happens(TO_SUCCEED, () -> next.leads().isPresent());
        // Its own writes raise the fence.
        run.pass(run.terms(0.5));
        long refused = run.ledger().refused(run.election());
        run.goal(Trial.FAULT, System.nanoTime());
        pause.end();
        AfterPause after = burst.get(TO_ANSWER.toNanos(), TimeUnit.NANOSECONDS);
        // For as long as it may take until the client has heard.
        run.pass(run.terms(2));
        run.goal(Trial.ENDED, succeeded ? 1 : 0);
        run.goal(Trial.ASKED, QUEUED);
        run.goal(Trial.YES, after.held());
        run.goal(Trial.ACCEPTED, after.accepted());
        run.goal(Trial.REFUSED, run.ledger().refused(run.election()) - refused);
    }
}
