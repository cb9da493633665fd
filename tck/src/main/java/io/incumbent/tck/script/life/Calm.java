package io.incumbent.tck.script.life;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.List;
import java.util.Set;

/**
 * L1. If this fails, look at renewals that stop after one failed attempt (M24), at watches that take a renewal for a
 * change, and at waiting candidates that take over what is still held.
 */
final class Calm implements Script {

    private final int terms;

    Calm(int terms) {
        this.terms = terms;
    }

    @Override
    public String id() {
        return "L1";
    }

    @Override
    public String title() {
        return "Nothing happens for fifty terms: one leads, two wait, one observes.";
    }

    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried();
    }

    @Override
    public Set<String> rules() {
        return Set.of("4.06");
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        List<Actor> waiting = List.of(run.actor("b"), run.actor("c"));
        Actor observer = run.observer();
        long token = Office.enter(run, a);
        waiting.forEach(Actor::startCampaign);
        Gaps gaps = new Gaps();
        boolean changed = run.happens(run.terms(terms), () -> {
            gaps.look();
            return a.leads().isEmpty() || Office.leader(waiting).isPresent();
        });
        if (changed) {
            gaps.refuse(run.terms(0.25));
        }
        run.demand("4.06", !changed, () -> changed(a, token, waiting));
        run.goal("quiet terms", changed ? 0 : terms);
        run.demand(
                "4.06",
                observer.seen().stream().allMatch(seen -> seen == 0 || seen == token),
                () -> "only token " + token + " led, but the observer saw " + observer.seen());
        if (!changed) {
            Office.leave(run, a);
            run.within(
                    "4.04",
                    "one of two who had waited for " + terms + " terms leads after the leader resigned",
                    run.promises().failoverTime(),
                    () -> Office.leader(waiting).isPresent());
        }
    }

    private static String changed(Actor a, long token, List<Actor> waiting) {
        return "nothing was broken, yet " + a.name() + " with token " + token
                + (a.leads().isEmpty() ? " is no longer leader" : " still leads")
                + Office.leader(waiting)
                        .map(other -> ", and " + other.name() + " was elected with " + other.leads())
                        .orElse("");
    }
}
