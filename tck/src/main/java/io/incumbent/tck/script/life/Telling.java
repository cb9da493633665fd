package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Told;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * L6. If this fails, look at callbacks that are handed to several threads, and at a loss that is told by another
 * way than the election, so that one overtakes the other.
 */
final class Telling implements Script {

    private static final int TERMS = 30;

    @Override
    public String id() {
        return "L6";
    }

    @Override
    public String title() {
        return "Two candidates take turns for thirty terms, and their listeners are told of each.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.01", "3.09");
    }

    @Override
    public void play(Run run) throws Exception {
        List<Actor> candidates = List.of(run.actor("a"), run.actor("b"));
        candidates.forEach(Actor::stand);
        Actor leader = next(run, candidates, 0);
        for (int term = 1; term < TERMS; term++) {
            long last = leader.leads().orElseThrow();
            Office.leave(run, leader);
            leader = next(run, candidates, last);
        }
        // Who waits goes first: whoever left while being elected would be told of a term that nobody else knows of.
        leave(run, leader == candidates.get(0) ? candidates.get(1) : candidates.get(0));
        leave(run, leader);
        for (Actor actor : candidates) {
            toldAll(run, actor);
        }
    }

    private static Actor next(Run run, List<Actor> candidates, long before) {
        run.within(
                "4.04",
                "one of two was elected after token " + before + " was resigned",
                run.promises().failoverTime(),
                () -> Office.leader(candidates)
                        .filter(actor -> actor.leads().orElse(0) > before)
                        .isPresent());
        return Office.leader(candidates).orElseThrow();
    }

    private static void leave(Run run, Actor actor) throws Exception {
        actor.leave().get(run.term().plus(run.promises().slack()).toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void toldAll(Run run, Actor actor) {
        List<Told> expected = new ArrayList<>();
        for (long token : actor.tokens()) {
            expected.add(new Told(true, token));
            expected.add(new Told(false, token));
        }
        run.happens(run.promises().slack(), () -> actor.told().size() >= expected.size());
        List<Told> told = actor.told();
        if (!told.equals(expected)) {
            boolean order = told.size() == expected.size() && told.containsAll(expected);
            run.demand(
                    order ? "3.09" : "3.01",
                    false,
                    () -> actor.name() + " led with " + actor.tokens() + ", and its listener was told: " + told);
        }
        run.demand("3.01", true, () -> "");
        run.demand("3.09", true, () -> "");
    }
}
