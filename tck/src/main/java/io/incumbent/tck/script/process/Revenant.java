package io.incumbent.tck.script.process;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.util.Set;

/**
 * D11. Kills terms that come back, and dead leaders that stay. If this fails, look at what a leader does first after a
 * pause: a renewal must not recreate what is over; and at when an observer stops to believe in a leader.
 */
final class Revenant implements Script {

    @Override
    public String id() {
        return "D11";
    }

    @Override
    public String title() {
        return "The leader's process is stopped past its term, with nobody else and with a successor, and an observer looks on.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "1.09", "5.01", "5.02", "5.03");
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
        long alone = run.elect(a);
        demandSeen(run, observer, alone);
        Trouble pause = run.pause(a);
        run.within(
                "5.01",
                "the observer was told that nobody leads, as the leader of term " + alone + " is silent",
                run.promises().failoverTime().plus(run.term()),
                () -> observer.sees().isEmpty());
        pause.end();
        demandGone(run, observer, alone);
        run.within(
                "3.03",
                "the leader was told that term " + alone + " is over",
                run.promises().slack(),
                () -> a.toldLost(alone).isPresent());
        succeeded(run, observer, a, b);
    }

    private static void succeeded(Run run, Actor observer, Actor a, Actor b) {
        long token = run.elect(a);
        demandSeen(run, observer, token);
        b.startCampaign();
        run.pass(run.terms(0.5));
        Trouble pause = run.pause(a);
        run.within(
                "4.02",
                "another leads while the process of the leader is stopped",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        long next = b.leads().orElseThrow();
        demandSeen(run, observer, next);
        pause.end();
        run.goal("leaders that came back from a pause", 1);
        demandGone(run, observer, token);
        run.demand("1.09", b.leads(next), () -> "term " + next + " of b was ended when a came back");
    }

    private static void demandSeen(Run run, Actor observer, long token) {
        run.within(
                "5.04",
                "the observer was told of term " + token,
                run.promises().failoverTime(),
                () -> observer.sees(token));
    }

    private static void demandGone(Run run, Actor observer, long token) {
        run.never(
                "5.03",
                "the observer was told again of term " + token + ", whose leader came back",
                run.terms(2),
                () -> observer.sees(token));
    }
}
