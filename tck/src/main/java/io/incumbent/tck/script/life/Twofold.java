package io.incumbent.tck.script.life;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.SecondTry;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * L11. If this fails, look at an elector's check of what it does already: it must be one step with beginning to do it.
 */
final class Twofold implements Script {

    @Override
    public String id() {
        return "L11";
    }

    @Override
    public String title() {
        return "An elector that leads, and one that campaigns, are told to campaign a second time.";
    }

    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried();
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.08");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        long token = Office.enter(run, a);
        second(run, a, "leads with token " + token);
        run.demand(
                "3.08",
                a.lease().held(),
                () -> "the lease with token " + token + " was lost when its elector was told to campaign again");
        b.startCampaign();
        run.pass(run.terms(0.5));
        second(run, b, "campaigns");
        Office.leave(run, a);
        run.within(
                "4.04",
                "the elector that had been told to campaign twice was elected",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
    }

    private static void second(Run run, Actor actor, String does) throws Exception {
        Duration bound = run.terms(3).plus(run.promises().slack());
        try {
            SecondTry second = actor.second(run.terms(0.5)).get(bound.toNanos(), TimeUnit.NANOSECONDS);
            run.mark("an elector that " + does + " was told to campaign: " + second.outcome());
            run.demand(
                    "3.08",
                    !second.both(),
                    () -> "an elector that " + does + " was told to campaign again, and then held two leases at once: "
                            + second.outcome());
        } catch (TimeoutException hangs) {
            run.demand(
                    "3.08",
                    false,
                    () -> "an elector that " + does + " was told to campaign again for " + run.terms(0.5)
                            + ", twice, and had not returned after " + bound);
        }
    }
}
