package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;

/**
 * N7. Kills observers that miss what happens while they are cut off. If this fails, look at what an observation does after
 * a reconnect: it must ask for the state, not wait for the next event.
 */
final class ObserverCutOff extends LinkScript {

    ObserverCutOff() {
        super(
                "N7",
                "An observer is cut off while the leader changes, and connected again when nothing happens any more.",
                "5.01",
                "5.02",
                "5.03",
                "5.06");
    }

    @Override
    public void play(Run run) {
        Actor observer = run.observer();
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        demandSeen(run, observer, run.elect(a), "at the beginning");
        run.pass(run.terms(0.2));
        missed(run, observer, new Fault.Blackhole(), a, b);
        missed(run, observer, new Fault.Cut(), b, a);
        missed(run, observer, new Fault.Stall(), a, b);
        Trouble away = run.inject(observer, new Fault.Cut());
        run.resign(b);
        run.pass(run.terms(0.5));
        away.end();
        run.within(
                "5.06",
                "the observer, cut off while the last leader resigned, was told that nobody leads",
                patience(run),
                () -> observer.sees().isEmpty());
    }

    private static Duration patience(Run run) {
        return run.term().plus(run.promises().failoverTime());
    }

    /** For half a term at least, so that it certainly had something to ask in between. */
    private static void missed(Run run, Actor observer, Fault fault, Actor former, Actor next) {
        Trouble away = run.inject(observer, fault);
        run.resign(former);
        long token = run.elect(next);
        run.pass(run.terms(0.6));
        away.end();
        demandSeen(run, observer, token, "which began while it was cut off by " + fault);
        run.goal("changes that an observer could not see", 1);
    }

    private static void demandSeen(Run run, Actor observer, long token, String when) {
        run.within(
                "5.06",
                "the observer was told of term " + token + ", " + when,
                patience(run),
                () -> observer.sees(token));
    }
}
