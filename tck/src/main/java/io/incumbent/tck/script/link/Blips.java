package io.incumbent.tck.script.link;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * N3. Kills candidates that give the office up at the first trouble. If this fails, look at how often a renewal is tried
 * again before its lease runs out, and whether it uses a new connection when the old one broke.
 */
final class Blips extends LinkScript {

    /** Of a term. */
    private static final double SHORT = 0.25;
    /** What the rule speaks of: a fault that has hit nothing yet lasts no longer either. */
    private static final double LONGEST = 1.0 / 3;

    Blips() {
        super(
                "N3",
                "The leader's links are broken in many ways, each for a quarter to a third of a term.",
                "4.04",
                "4.07");
    }

    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried().steadied();
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        long token = run.elect(a);
        Actor b = run.actor("b");
        b.startCampaign();
        blip(run, a, token, "stall", () -> run.inject(a, new Fault.Stall()));
        blip(run, a, token, "stall of requests", () -> run.inject(a, Way.TO_SERVER, new Fault.Stall()));
        blip(run, a, token, "stall of answers", () -> run.inject(a, Way.TO_CLIENT, new Fault.Stall()));
        blip(run, a, token, "silent loss", () -> run.inject(a, new Fault.Blackhole()));
        blip(run, a, token, "cut", () -> run.inject(a, new Fault.Cut()));
        blip(run, a, token, "end of streams", () -> run.inject(a, Way.TO_CLIENT, new Fault.Fin()));
        demandHandover(run, a, b);
    }

    private static void blip(Run run, Actor a, long token, String what, Supplier<Trouble> fault) {
        awaitMoment(run, a);
        Trouble trouble = fault.get();
        run.pass(run.terms(SHORT));
        run.happens(run.terms(LONGEST - SHORT), trouble::hasEffect);
        trouble.end();
        run.goal("short disturbances of the leader", 1);
        run.never(
                "4.07",
                "the leader lost term " + token + " by a " + what + " of at most " + run.terms(LONGEST),
                run.terms(1),
                () -> !a.leads(token));
    }

    /** Shortly before the leader sends something again, so that the fault hits something. */
    private static void awaitMoment(Run run, Actor a) {
        awaitRequest(run, a);
        long before = System.nanoTime();
        awaitRequest(run, a);
        long period = System.nanoTime() - before;
        run.pass(Duration.ofNanos(Math.max(0, period - run.terms(SHORT / 2).toNanos())));
    }
}
