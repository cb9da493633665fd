package io.incumbent.tck.script.link;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Evidence;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.util.ArrayList;
import java.util.List;

/**
 * D8. Kills waiting for news that come only once. If this fails, look at what a waiting candidate does when its connection
 * breaks: it must look for itself, sooner or later, whether the office is free.
 */
final class ForgottenWaiters extends LinkScript {

    private static final int WAITERS = 5;

    ForgottenWaiters() {
        super(
                "D8",
                "Five wait; each time the leader resigns, the links of who waits longest are cut for a moment.",
                "1.01",
                "4.04");
    }

    @Override
    public void play(Run run) {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i <= WAITERS; i++) {
            Actor actor = run.actor("c" + i);
            actors.add(actor);
            actor.startCampaign();
            run.happens(
                    run.terms(0.5),
                    () -> run.count(actor, seen -> seen.toClient().passed()) > 0);
        }
        for (int elected = 1; elected <= WAITERS; elected++) {
            awaitLeader(run, actors, elected);
            handOver(run, actors);
        }
        awaitLeader(run, actors, WAITERS + 1);
        run.demand(
                "4.04",
                actors.stream().allMatch(actor -> actor.tokens().size() == 1),
                () -> "not each was elected once: "
                        + actors.stream().map(Actor::tokens).toList());
    }

    private static long elected(List<Actor> actors) {
        return actors.stream().mapToLong(actor -> actor.tokens().size()).sum();
    }

    private static void awaitLeader(Run run, List<Actor> actors, int count) {
        List<String> waiting = actors.stream()
                .filter(actor -> actor.tokens().isEmpty())
                .map(Actor::name)
                .toList();
        run.within(
                "4.04",
                "one of " + waiting + ", who wait, was elected after " + (count - 1) + " terms were resigned",
                run.promises().failoverTime(),
                () -> elected(actors) >= count);
    }

    private static void handOver(Run run, List<Actor> actors) {
        Actor leader = actors.stream()
                .filter(actor -> actor.leads().isPresent())
                .findFirst()
                .orElseThrow();
        Actor next = actors.stream()
                .filter(actor -> actor.tokens().isEmpty())
                .findFirst()
                .orElseThrow();
        run.pass(run.terms(0.3));
        run.happens(run.terms(0.5), () -> run.count(next, Evidence::open) > 0);
        Trouble cut = run.inject(next, new Fault.Cut());
        var unused = leader.resign();
        run.pass(run.terms(0.2));
        cut.end();
        run.goal("resignations while the next was cut off", 1);
    }
}
