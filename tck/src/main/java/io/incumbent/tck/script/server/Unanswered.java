package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Inventory;
import io.incumbent.tck.actor.Part;
import io.incumbent.tck.proxy.Evidence;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * D13. Kills calls that wait for an answer without end, and closing that is done only when the service agrees. Servers
 * that are paused accept connections and never answer. If this fails, look for a wait without a limit.
 */
final class Unanswered implements Script {

    /** Enough to start every thread that the implementation shares between connections. */
    private static final int WARM_UP = 10;

    private static final long SECONDS = 60;

    @Override
    public String id() {
        return "D13";
    }

    @Override
    public String title() {
        return "All servers are paused; then somebody campaigns, resigns and closes.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("3.05", "3.07", "6.07");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES, Need.SERVERS);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor patient = run.actor("patient");
        Actor resigning = run.actor("resigning");
        Actor closing = run.unopened("closing");
        Part part = run.part("closing").in(run.election() + "/closing");
        run.alsoHeld(1);
        closing.cycles(part, WARM_UP).get(SECONDS, TimeUnit.SECONDS);
        Inventory before = closing.census();
        closing.open(part);
        Office.elected(run, "4.01", closing, Office.patience(run, run.term()));
        Office.elected(run, "4.01", resigning, Office.patience(run, run.term()));
        Trouble silence = run.pause(run.servers());
        Duration patience = run.term();
        bounded(run, "3.07", "campaign(" + patience + ")", patience, patient.campaign(patience.toNanos()));
        bounded(run, "3.05", "resign()", run.promises().failoverTime(), resigning.resign());
        bounded(run, "3.05", "close()", run.promises().failoverTime(), closing.shut());
        Leftovers.demandNoThreads(run, closing, before);
        silence.end();
        // Only now: a connection has two ends, and that of a paused server stays open.
        run.happens(run.promises().slack(), () -> run.count(closing, Evidence::open) == 0);
        long open = run.count(closing, Evidence::open);
        run.demand(
                "6.07",
                open == 0,
                () -> open + " connections that were closed while all servers were paused are open when they are back");
        Office.elected(run, "4.05", patient, Office.recovery(run));
        run.goal("calls while all servers were paused", 3);
    }

    /** Whether it could do what was asked does not matter, only that it says so in time. */
    private static void bounded(Run run, String rule, String what, Duration bound, CompletableFuture<?> call) {
        Duration limit = bound.plus(run.promises().slack());
        boolean done = run.happens(limit, call::isDone);
        run.demand(rule, done, () -> what + " had not returned " + limit + " later, with all servers paused");
    }
}
