package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * L3. If this fails, look at whoever waits for a term to run out although it was given back, and at how often a
 * waiting candidate looks where the service tells it nothing.
 */
final class HandOver implements Script {

    private static final Duration TERM = Duration.ofSeconds(60);

    /** Enough for a candidate that looks every other second; nothing against the term. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "L3";
    }

    @Override
    public String title() {
        return "With terms of a minute each of four candidates resigns, and the next leads at once.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("4.03");
    }

    @Override
    public void play(Run run) throws Exception {
        List<Actor> candidates = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            candidates.add(run.actor(name, run.part(name).with(TERM)));
        }
        // Where a service may forget, the first one has to wait for a term that may have been forgotten.
        long first = (long) (TERM.toNanos() * run.promises().failover())
                + run.promises().slack().toNanos();
        candidates.get(0).campaign().get(first, TimeUnit.NANOSECONDS);
        candidates.subList(1, candidates.size()).forEach(Actor::startCampaign);
        run.pass(run.terms(1));
        Duration soon = SOON.plus(run.promises().slack());
        for (int i = 1; i < candidates.size(); i++) {
            handOver(run, candidates, soon);
        }
    }

    private static void handOver(Run run, List<Actor> candidates, Duration soon) {
        Actor leader = Office.leader(candidates).orElseThrow();
        long token = leader.leads().orElseThrow();
        long begun = System.nanoTime();
        var unused = leader.resign();
        run.within(
                "4.03",
                "another was elected after " + leader.name() + " resigned token " + token + " of a term of " + TERM,
                soon,
                () -> Office.leader(candidates)
                        .filter(next -> next.leads().orElse(0) > token)
                        .isPresent());
        run.mark("handed over after " + (System.nanoTime() - begun) + " ns");
        run.goal("handovers by resignation", 1);
    }
}
