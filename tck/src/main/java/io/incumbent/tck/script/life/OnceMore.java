package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * L9. If this fails, look at what an elector keeps of a term that is over: a flag, an attempt's id, a token.
 */
final class OnceMore implements Script {

    @Override
    public String id() {
        return "L9";
    }

    @Override
    public String title() {
        return "A candidate campaigns again after it resigned, and after its term ran out.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.06");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        long first = Office.enter(run, a);
        Office.leave(run, a);
        long second = again(run, a, first, "resigned");
        if (!run.servers().isEmpty()) {
            run.pass(run.terms(0.3));
            Trouble silence = run.inject(a, new Fault.Blackhole());
            run.within(
                    "3.03",
                    "the leader was told of its loss",
                    run.term().plus(run.promises().slack()),
                    () -> a.toldLost(second).isPresent());
            silence.end();
            again(run, a, second, "lost its lease");
            run.pass(run.terms(0.3));
        }
    }

    private static long again(Run run, Actor actor, long before, String why) throws Exception {
        // After a fault it may take another term until it is connected again.
        long patience = run.promises().failoverTime().plus(run.term()).toNanos();
        try {
            long token = actor.campaign().get(patience, TimeUnit.NANOSECONDS);
            run.demand(
                    "3.06",
                    token > before,
                    () -> "after " + actor.name() + " " + why + " with token " + before + " it was elected with "
                            + token);
            run.goal("elected again", 1);
            return token;
        } catch (ExecutionException | TimeoutException failed) {
            run.demand("3.06", false, () -> "after " + actor.name() + " " + why + " it campaigned again: " + failed);
            return before;
        }
    }
}
