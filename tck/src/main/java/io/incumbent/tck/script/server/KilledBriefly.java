package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * S1. Kills services that forget leases in a restart, or shorten them, and clients that take a broken connection for a
 * lost lease. If this fails, look at what the service reads back when it starts, and at how a client connects again.
 */
final class KilledBriefly implements Script {

    @Override
    public String id() {
        return "S1";
    }

    @Override
    public String title() {
        return "One server is killed and started again, sooner than the lease runs out.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.11", "2.03", "4.07");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SERVERS);
    }

    @Override
    public void play(Run run) throws Exception {
        List<Server> victim = run.servers().subList(0, 1);
        Duration term = longerThan(restart(run, victim), run);
        Actor a = run.actor("a", run.part("a").with(term));
        Actor b = run.actor("b", run.part("b").with(term));
        long token = Office.elected(run, "4.01", a, Office.patience(run, term));
        b.startCampaign();
        Duration outage = restart(run, victim);
        if (outage.compareTo(term.dividedBy(3)) > 0) {
            throw new IllegalStateException("it took " + outage + " to start "
                    + victim.get(0).name() + " again, more than a third of the term of " + term);
        }
        run.never(
                "4.07",
                "a lost its lease with token " + token + " and a term of " + term + ", although "
                        + victim.get(0).name() + " was away for only " + outage,
                term,
                () -> a.leads().isEmpty());
        Office.handOver(run, a, b);
        run.goal("leases that outlasted a restart", 1);
    }

    private static Duration restart(Run run, List<Server> victim) {
        long begun = System.nanoTime();
        run.kill(victim).end();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** So that a restart that took that long once fits into a third of it. */
    private static Duration longerThan(Duration restart, Run run) {
        Duration fits = restart.multipliedBy(6);
        return fits.compareTo(run.terms(3)) > 0 ? fits : run.terms(3);
    }
}
