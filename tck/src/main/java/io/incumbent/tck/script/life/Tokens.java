package io.incumbent.tck.script.life;

import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Told;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * L14. If this fails, look at tokens that are made of something that renewals change too, and at observers that keep what
 * they saw first.
 */
final class Tokens implements Script {

    @Override
    public String id() {
        return "L14";
    }

    @Override
    public String title() {
        return "For three terms a leader, an observer beside it and one in another process tell its token; then the next leads, then nobody.";
    }

    @Override
    public Promises paced(Promises promises) {
        return promises.unhurried();
    }

    @Override
    public Set<String> rules() {
        return Set.of("2.04", "2.07", "2.08", "5.01", "5.04");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        Actor near = run.observer();
        Actor far = run.forked("far");
        far.observe();
        awaken(run, far, b);
        long first = Office.enter(run, a);
        run.demand("2.04", first > 0, () -> "the first token is " + first);
        see(run, near, first);
        see(run, far, first);
        run.demand(
                "2.07",
                a.told().equals(List.of(new Told(true, first))),
                () -> "elected with token " + first + ", but its listener was told " + a.told());
        AtomicLong other = new AtomicLong(first);
        run.happens(run.terms(3), () -> {
            other.set(a.lease().token());
            return other.get() != first;
        });
        run.demand("2.07", other.get() == first, () -> "elected with token " + first + ", but later it was " + other);
        if (!a.leads(first)) {
            throw new IllegalStateException(
                    "term " + first + " was lost while nothing happened, so there is nobody to see");
        }
        // By now nobody sees what was before: a number that is not the leader's own may have been that of the term
        // after.
        see(run, near, first);
        see(run, far, first);
        Office.leave(run, a);
        long second = Office.enter(run, b);
        run.demand("2.01", second > first, () -> "token " + second + " came after " + first);
        see(run, near, second);
        see(run, far, second);
        Office.leave(run, b);
        for (Actor observer : List.of(near, far)) {
            run.within(
                    "5.01",
                    "the " + observer.name() + " observer was told that nobody leads any more; it sees token " + second,
                    soon(run),
                    () -> observer.sees().isEmpty());
        }
    }

    /** A process that has just begun takes its time, beside others that do: what it sees first is not measured. */
    private static void awaken(Run run, Actor far, Actor leader) throws Exception {
        Office.enter(run, leader);
        run.happens(run.terms(10), () -> far.sees().isPresent());
        Office.leave(run, leader);
        run.happens(soon(run), () -> far.sees().isEmpty());
    }

    private static Duration soon(Run run) {
        return run.term().plus(run.promises().slack());
    }

    private static void see(Run run, Actor observer, long token) {
        run.happens(soon(run), () -> observer.sees().equals(OptionalLong.of(token)));
        long seen = observer.sees().orElse(0);
        String who = observer.name() + " observed " + observer.seen();
        // What leaves the process must be the same number there.
        String rule = observer.isForked() ? "2.04" : "2.08";
        if (seen > 0 && !run.demand(rule, seen == token, () -> "the leader has token " + token + ", but " + who)) {
            return;
        }
        run.demand("5.04", seen == token, () -> "within " + soon(run) + " nobody saw token " + token + ": " + who);
    }
}
