package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * L13. If this fails, look at keys that are prefixes of other keys, at names that are cut, escaped or folded, and at
 * sessions that are closed with the first of the elections that share them.
 */
final class Neighbours implements Script {

    @Override
    public String id() {
        return "L13";
    }

    @Override
    public String title() {
        return "One process leads fifty elections with names that begin alike, and resigns half of them.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.13");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        Duration term = run.terms(5);
        Duration bound = term.multipliedBy(12);
        List<String> complaints =
                a.neighbours(run.part("a").with(term), names()).get(bound.toNanos(), TimeUnit.NANOSECONDS);
        run.demand("1.13", complaints.isEmpty(), () -> complaints.size() + " times: " + String.join("; ", complaints));
        run.goal("elections beside each other", names().size());
        run.alsoHeld(names().size());
        for (Actor actor : List.of(a, b)) {
            Office.enter(run, actor);
            Office.leave(run, actor);
        }
    }

    /** Every beginning with every ending. */
    private static List<String> names() {
        return Stream.of("a", "ab", "abc", "A", "a.")
                .flatMap(begin -> Stream.of("", "/b", "/bc", "/b/c", "-b", ":b", "@b", "_b", ".b", "/0")
                        .map(begin::concat))
                .distinct()
                .toList();
    }
}
