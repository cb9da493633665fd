package io.incumbent.benchmarks.judged;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.Set;

/** Like the kit's script D3, but nobody is told when his successor must lead: sessions may be longer. */
final class Silence implements Script {

    private static final Duration TO_SUCCEED = Duration.ofSeconds(40);

    @Override
    public String id() {
        return "silence";
    }

    @Override
    public String title() {
        return Situation.SILENCE.title();
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "2.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINKS);
    }

    @Override
    public void play(Run run) {
        Actor leader = run.actor(Trial.LEADER);
        Actor next = run.actor(Trial.NEXT);
        run.elect(leader);
        next.startCampaign();
        run.pass(run.terms(1));
        run.goal(Trial.FAULT, System.nanoTime());
        Trouble silence = run.inject(leader, new Fault.Blackhole());
        boolean succeeded = run.happens(TO_SUCCEED, () -> next.leads().isPresent());
        // The old leader may believe for longer.
        run.pass(run.terms(2));
        silence.end();
        run.goal(Trial.ENDED, succeeded ? 1 : 0);
    }
}
