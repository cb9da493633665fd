package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/**
 * D10. Kills services that end leases because they are slow, and clients that give up renewing after one failure. If
 * this fails, look at how often a renewal is tried while the lease lasts.
 */
final class Pulsed implements Script {

    /** So that each pause is well below a third of the term, also on a busy machine. */
    private static final double LONGER = 3;

    @Override
    public String id() {
        return "D10";
    }

    @Override
    public String title() {
        return "The server that leads the others, or the only one, is paused for 200 ms again and again.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.11", "4.07");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SERVERS);
    }

    @Override
    public void play(Run run) throws Exception {
        Duration term = run.terms(LONGER);
        Actor a = run.actor("a", run.part("a").with(term));
        Actor b = run.actor("b", run.part("b").with(term));
        long token = Office.elected(run, "4.01", a, Office.patience(run, term));
        b.startCampaign();
        Server slow = run.service().leader().orElse(run.servers().get(0));
        run.pulse(slow, term.multipliedBy(2));
        // For a whole term, in which a lease that was not renewed any more would run out.
        run.never(
                "4.07",
                "a lost its lease with token " + token + " and a term of " + term + ", because " + slow.name()
                        + " was paused for 200 ms at a time, with 50 ms in between",
                term,
                () -> !a.leads().equals(OptionalLong.of(token)));
        Office.handOver(run, a, b);
        run.goal("leases renewed through a slow server", 1);
    }
}
