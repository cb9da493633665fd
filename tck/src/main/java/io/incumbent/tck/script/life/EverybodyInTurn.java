package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * L4. If this fails, look at watches that are lost, or set after the change that they should have told of (M23), and at
 * places in a waiting line that nobody takes away.
 */
final class EverybodyInTurn implements Script {

    @Override
    public String id() {
        return "L4";
    }

    @Override
    public String title() {
        return "Six wait; each that is elected resigns, until all have led.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("4.04");
    }

    @Override
    public void play(Run run) throws Exception {
        List<Actor> waiting = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            waiting.add(run.actor(name));
        }
        waiting.forEach(Actor::startCampaign);
        List<Actor> candidates = List.copyOf(waiting);
        while (!waiting.isEmpty()) {
            run.within(
                    "4.04",
                    "one of " + names(waiting)
                            + " was elected, who were waiting when the leader resigned; elected before: "
                            + tokens(candidates),
                    run.promises().failoverTime(),
                    () -> Office.leader(waiting).isPresent());
            Actor leader = Office.leader(waiting).orElseThrow();
            waiting.remove(leader);
            Office.leave(run, leader);
        }
        run.demand(
                "4.04",
                candidates.stream().allMatch(actor -> actor.tokens().size() == 1),
                () -> "each campaigned once, but was elected so often: " + tokens(candidates));
        run.goal("handovers by resignation", candidates.size() - 1);
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).toList().toString();
    }

    private static String tokens(List<Actor> actors) {
        return actors.stream()
                .map(actor -> actor.name() + " with " + actor.tokens())
                .toList()
                .toString();
    }
}
