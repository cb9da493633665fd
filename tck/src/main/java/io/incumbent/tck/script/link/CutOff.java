package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.util.Set;

/**
 * D7. Kills deadlines that depend on hearing something. If this fails, look at what ends a lease when nothing answers: it
 * must be the clock, compared whenever somebody asks.
 */
final class CutOff implements Script {

    @Override
    public String id() {
        return "D7";
    }

    @Override
    public String title() {
        return "Every link of the leader loses everything silently.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "1.02", "1.05", "3.03", "4.02", "4.05", "5.01", "5.02", "5.03");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINKS);
    }

    @Override
    public void play(Run run) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        Actor observer = run.observer();
        long token = run.elect(a);
        b.startCampaign();
        run.pass(run.terms(1));
        Trouble silence = run.inject(a, new Fault.Blackhole());
        long cut = System.nanoTime();
        run.within(
                "3.03",
                "the leader was told of its loss",
                run.term().plus(run.promises().slack()),
                () -> a.toldLost(token).isPresent());
        run.within(
                "4.02",
                "another leads",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        run.goal("takeovers after expiry", 1);
        run.mark("another led " + (System.nanoTime() - cut) + " ns after the cut");
        run.pass(run.terms(0.5));
        silence.end();
        run.never(
                "4.05",
                "the new leader lost its office when all was healed",
                run.terms(2),
                () -> b.leads().isEmpty());
        b.leads().ifPresent(next -> demandSeen(run, observer, token, next));
    }

    private static void demandSeen(Run run, Actor observer, long token, long next) {
        run.within(
                "5.04",
                "the observer was told of term " + next + ", after term " + token,
                run.promises().failoverTime(),
                () -> observer.sees(next));
    }
}
