package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The service is away for longer than the term: the office falls vacant, stays so, and is taken once when it is back. */
final class Outage {

    private Outage() {}

    static void play(Run run, Supplier<Trouble> begin) {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        a.stand();
        run.within(
                "4.01",
                "a was elected",
                run.promises().failoverTime(),
                () -> a.leads().isPresent());
        long token = a.tokens().get(0);
        b.stand();
        run.pass(run.terms(0.5));
        Trouble outage = begin.get();
        Duration bound = run.term().plus(run.promises().slack());
        boolean over = run.happens(bound, () -> a.leads().isEmpty());
        run.demand(
                "1.05",
                over,
                () -> "the lease with token " + token + " and a term of " + run.term() + " is not over " + bound
                        + " after the service went away");
        run.within(
                "3.03",
                "a was told that its lease with token " + token + " is lost, although the service was away",
                bound,
                () -> a.toldLost(token).isPresent());
        run.pass(run.terms(2));
        List<Long> all = tokens(a, b);
        run.demand(
                "1.05",
                all.equals(List.of(token)),
                () -> "somebody was elected while the service was away: tokens " + all);
        outage.end();
        run.within(
                "4.05",
                "one of a and b leads when the service is back",
                Office.recovery(run),
                () -> Office.leaders(a, b) == 1);
        List<Long> later = tokens(a, b);
        run.demand(
                "2.03",
                later.stream().filter(one -> one <= token).count() == 1,
                () -> "after token " + token + " and an outage these were granted: " + later);
        Office.demandOneWhoStays(run, a, b);
    }

    private static List<Long> tokens(Actor a, Actor b) {
        return Stream.concat(a.tokens().stream(), b.tokens().stream()).toList();
    }
}
