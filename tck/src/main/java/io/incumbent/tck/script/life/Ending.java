package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Ended;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * L8. If this fails, look at waits that nobody ends, at interrupts that are swallowed, and at what is done a second time
 * to what is gone (M28).
 */
final class Ending implements Script {

    @Override
    public String id() {
        return "L8";
    }

    @Override
    public String title() {
        return "A leader resigns and closes everything twice, from four threads at once; the next does so while interrupted.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.05");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        Actor c = run.actor("c");
        Office.enter(run, a);
        b.startCampaign();
        run.pass(run.terms(0.5));
        end(run, a, false);
        run.within(
                "4.03",
                "the next one leads after the leader resigned and closed",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        c.startCampaign();
        run.pass(run.terms(0.5));
        end(run, b, true);
        run.within(
                "4.02",
                "another leads after the leader resigned and closed, interrupted",
                run.promises().failoverTime(),
                () -> c.leads().isPresent());
    }

    private static void end(Run run, Actor actor, boolean interrupted) throws Exception {
        Duration bound = run.terms(2).plus(run.promises().slack());
        String how =
                actor.name() + " resigned and closed twice, " + (interrupted ? "interrupted" : "from four threads");
        try {
            Ended ended = actor.endings(interrupted).get(bound.multipliedBy(2).toNanos(), TimeUnit.NANOSECONDS);
            run.demand(
                    "3.05",
                    ended.longest().compareTo(bound) <= 0,
                    () -> how + ", and one call took " + ended.longest());
            run.demand("3.05", ended.failures().isEmpty(), () -> how + ", and " + ended.failures());
        } catch (TimeoutException late) {
            run.demand("3.05", false, () -> how + ", and had not returned after " + bound.multipliedBy(2));
        }
    }
}
