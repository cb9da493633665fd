package io.incumbent.tck.script.process;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Set;

/**
 * P1. Kills those who wait for a farewell. If this fails, look at how a waiting candidate measures the time since the
 * leader's last sign of life, and how often it looks.
 */
final class Killed implements Script {

    @Override
    public String id() {
        return "P1";
    }

    @Override
    public String title() {
        return "The leader's process is killed.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "1.02", "2.05", "4.02", "4.05", "5.01");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES);
    }

    @Override
    public void play(Run run) {
        Actor a = run.forked("a");
        Actor b = run.actor("b");
        Actor observer = run.observer();
        long token = run.elect(a);
        b.startCampaign();
        run.within(
                "5.04",
                "the observer was told of term " + token,
                run.promises().failoverTime(),
                () -> observer.sees(token));
        long killed = System.nanoTime();
        run.kill(a);
        run.within(
                "4.02",
                "another leads after the process of the leader, term " + token + ", was killed",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        long took = System.nanoTime() - killed;
        run.mark("another led " + took + " ns after the kill, "
                + (double) took / run.term().toNanos() + " terms");
        run.goal("takeovers after a kill", 1);
        long next = b.leads().orElseThrow();
        run.never("4.05", "the new leader lost term " + next, run.terms(1), () -> !b.leads(next));
        run.demand(
                "5.01",
                !observer.sees(token),
                () -> "the observer is still told of term " + token + ", whose leader is dead");
    }
}
