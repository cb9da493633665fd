package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * L2. If this fails, look at candidates that hold each other up when all of them come at once, and at waits on a
 * record that was never there.
 */
final class FirstGrant implements Script {

    private static final int[] COUNTS = {1, 8, 32};

    @Override
    public String id() {
        return "L2";
    }

    @Override
    public String title() {
        return "In a new election somebody is elected soon, with one candidate, eight, and thirty-two.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("4.01");
    }

    @Override
    public boolean crowded() {
        return true;
    }

    @Override
    public void play(Run run) throws Exception {
        for (int count : COUNTS) {
            List<Actor> candidates = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String name = "c" + count + "-" + i;
                candidates.add(run.actor(name, run.part(name).in(run.election() + "/" + count)));
            }
            elect(run, candidates);
            dismiss(run, candidates);
        }
    }

    private static void elect(Run run, List<Actor> candidates) throws Exception {
        String of = " of " + candidates.size() + " candidates";
        long begun = System.nanoTime();
        candidates.forEach(Actor::startCampaign);
        run.within(
                "4.01",
                "one" + of + " was elected for the first time",
                run.promises().failoverTime(),
                () -> Office.leader(candidates).isPresent());
        run.mark("the first" + of + " was elected after " + (System.nanoTime() - begun) + " ns");
        Actor first = Office.leader(candidates).orElseThrow();
        if (candidates.size() > 1) {
            Office.leave(run, first);
            run.within(
                    "4.04",
                    "a second" + of + " was elected after the first resigned",
                    run.promises().failoverTime(),
                    () -> Office.leader(candidates).isPresent());
        }
    }

    /** All at once, so that nobody is elected for a moment only because he was the last to be told. */
    private static void dismiss(Run run, List<Actor> candidates) throws Exception {
        List<CompletableFuture<?>> leaving = new ArrayList<>();
        candidates.forEach(actor -> leaving.add(actor.leave().thenCompose(left -> actor.shut())));
        long patience = run.terms(2).plus(run.promises().slack()).toNanos();
        CompletableFuture.allOf(leaving.toArray(CompletableFuture[]::new)).get(patience, TimeUnit.NANOSECONDS);
    }
}
