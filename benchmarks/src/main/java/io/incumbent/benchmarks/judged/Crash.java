package io.incumbent.benchmarks.judged;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Like the kit's script D7, but nobody is told when his successor must lead: sessions may be longer. */
final class Crash implements Script {

    private static final Duration TO_SUCCEED = Duration.ofSeconds(40);

    @Override
    public String id() {
        return "crash";
    }

    @Override
    public String title() {
        return Situation.CRASH.title();
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "2.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES);
    }

    @Override
    public void play(Run run) {
        Actor leader = run.forked(Trial.LEADER);
        Actor next = run.actor(Trial.NEXT);
        run.elect(leader);
        next.startCampaign();
        // Each falls somewhere else between two renewals.
        run.pass(run.terms(1 + ThreadLocalRandom.current().nextDouble()));
        run.goal(Trial.FAULT, System.nanoTime());
        run.kill(leader);
        boolean succeeded = run.happens(TO_SUCCEED, () -> next.leads().isPresent());
        run.goal(Trial.ENDED, succeeded ? 1 : 0);
    }
}
