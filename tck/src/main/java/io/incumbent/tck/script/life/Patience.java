package io.incumbent.tck.script.life;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Campaigned;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * L10. If this fails, look at campaigns that wait for an event, and only then at the clock; and at those that give up
 * at the first look.
 */
final class Patience implements Script {

    @Override
    public String id() {
        return "L10";
    }

    @Override
    public String title() {
        return "A candidate campaigns for a while, for an office that is taken, and for one that becomes free.";
    }

    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried();
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.07");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        Office.enter(run, a);
        if (!inVain(run, b, Duration.ZERO) || !inVain(run, b, run.terms(1.5))) {
            return;
        }
        CompletableFuture<Campaigned> patient =
                b.campaign(run.promises().failoverTime().plus(run.terms(1)).toNanos());
        run.pass(run.terms(0.5));
        Office.leave(run, a);
        Campaigned won =
                patient.get(run.promises().failoverTime().plus(run.terms(2)).toNanos(), TimeUnit.NANOSECONDS);
        run.demand(
                "3.07",
                won.token().isPresent(),
                () -> "the office became free while b had the patience to campaign for "
                        + run.promises().failoverTime().plus(run.terms(1)) + ", but after "
                        + Duration.ofNanos(won.tookNanos()) + " it was not elected");
    }

    /** Returns whether it returned, so that one can go on. */
    private static boolean inVain(Run run, Actor actor, Duration patience) throws Exception {
        Duration bound = patience.plus(run.term()).plus(run.promises().slack());
        try {
            Campaigned campaigned = actor.campaign(patience.toNanos()).get(bound.toNanos(), TimeUnit.NANOSECONDS);
            Duration took = Duration.ofNanos(campaigned.tookNanos());
            run.demand(
                    "3.07",
                    campaigned.token().isEmpty(),
                    () -> "the office was taken, but " + actor.name() + " was elected with token "
                            + campaigned.token());
            run.demand(
                    "3.07",
                    took.compareTo(patience) >= 0,
                    () -> actor.name() + " had the patience to campaign for " + patience + ", but gave up after "
                            + took);
            run.demand(
                    "3.07",
                    took.compareTo(patience.plus(run.promises().slack())) <= 0,
                    () -> actor.name() + " had the patience to campaign for " + patience + ", and took " + took);
            return true;
        } catch (TimeoutException late) {
            return run.demand(
                    "3.07",
                    false,
                    () -> actor.name() + " had the patience to campaign for " + patience
                            + ", and had not returned after " + bound);
        }
    }
}
