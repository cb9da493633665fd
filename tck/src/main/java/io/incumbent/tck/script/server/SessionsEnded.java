package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * D16. Kills candidates that take what an earlier session of theirs left behind for a proof that they still lead. If this
 * fails, look at what a client does when it is told, on a new connection, that its session has expired.
 */
final class SessionsEnded implements Script {

    @Override
    public String id() {
        return "D16";
    }

    @Override
    public String title() {
        return "The service ends everybody's sessions before their time; the old term does not come back.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "1.04", "3.01", "4.05", "5.03");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINKS, Need.SESSIONS);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        run.observer();
        a.stand();
        run.within(
                "4.01",
                "a was elected",
                run.promises().failoverTime(),
                () -> a.leads().isPresent());
        long token = a.tokens().get(0);
        b.stand();
        run.pass(run.terms(0.5));
        run.endSessions();
        run.within(
                "4.05",
                "one of them leads when sessions were ended",
                Office.recovery(run),
                () -> Office.leaders(a, b) == 1);
        run.pass(run.terms(2));
        Office.demandOneWhoStays(run, a, b);
        Actor leading = a.leads().isPresent() ? a : b;
        Actor other = leading == a ? b : a;
        CompletableFuture<Void> left = leading.leave();
        run.within(
                "4.05",
                other.name() + " leads after " + leading.name() + " left",
                Office.recovery(run),
                () -> left.isDone() && other.leads().isPresent());
        run.demand(
                "1.04",
                a.tokens().stream().filter(one -> one == token).count() == 1,
                () -> "a was elected with token " + token + " again: " + a.tokens());
        run.goal("sessions ended under a leader", 1);
    }
}
