package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * L5. If this fails, look at candidates that always come too late because others look more often, or stand nearer, or
 * because whoever resigned is back before anybody has noticed.
 *
 * <p>Who is elected by chance is passed over too. But of four whose chances are equal nobody is passed over
 * seventy times in a row, but once in a million runs.
 */
final class Fairness implements Script {

    private static final int ROUNDS = 120;
    private static final int LONGEST = 70;

    @Override
    public String id() {
        return "L5";
    }

    @Override
    public String title() {
        return "Four candidates stand again and again; each leader resigns, a hundred and twenty times.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("4.09");
    }

    @Override
    public boolean crowded() {
        return true;
    }

    @Override
    public void play(Run run) throws Exception {
        List<Actor> candidates = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            candidates.add(run.actor(name));
        }
        candidates.forEach(Actor::stand);
        Map<String, Integer> passedOver = new TreeMap<>();
        Map<String, Integer> elected = new TreeMap<>();
        long last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Actor leader = next(run, candidates, last);
            last = leader.leads().orElseThrow();
            elected.merge(leader.name(), 1, Integer::sum);
            for (Actor one : candidates) {
                passedOver.merge(
                        one.name(), one == leader ? 0 : 1, (before, more) -> one == leader ? 0 : before + more);
            }
            int longest = Collections.max(passedOver.values());
            if (!run.demand(
                    "4.09",
                    longest < LONGEST,
                    () -> "elected so far " + elected + ", and since their last election so many others were elected: "
                            + passedOver)) {
                return;
            }
            Office.leave(run, leader);
        }
        run.mark("elected: " + elected);
    }

    private static Actor next(Run run, List<Actor> candidates, long last) {
        run.within(
                "4.04",
                "one of four was elected after token " + last + " was resigned",
                run.promises().failoverTime(),
                () -> Office.leader(candidates)
                        .filter(actor -> actor.leads().orElse(0) > last)
                        .isPresent());
        return Office.leader(candidates).orElseThrow();
    }
}
