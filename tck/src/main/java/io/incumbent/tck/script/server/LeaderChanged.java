package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.time.Duration;
import java.util.Set;

/**
 * S5. Kills services whose new leader ends leases, or gives each a whole term more than is promised. If this fails, look
 * at what a new leader among the servers knows of leases, and from when it counts them.
 */
final class LeaderChanged implements Script {

    @Override
    public String id() {
        return "S5";
    }

    @Override
    public String title() {
        return "Another server leads the others: the office stays; and once more when its holder crashes.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.11", "4.02", "4.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PROCESSES, Need.SERVERS, Need.SERVER_LEADER);
    }

    @Override
    public void play(Run run) throws Exception {
        Duration term = run.terms(2);
        Actor a = run.forked("a", run.part("a").with(term));
        Actor b = run.actor("b", run.part("b").with(term));
        long token = Office.elected(run, "4.01", a, Office.patience(run, term));
        b.startCampaign();
        run.changeServerLeader();
        run.never(
                "1.11",
                "a lost its lease with token " + token + " and a term of " + term
                        + " when another server led the others",
                term.plus(term.dividedBy(2)),
                () -> a.leads().isEmpty());
        run.kill(a);
        run.changeServerLeader();
        run.within(
                "4.02",
                "b leads after the process of a was killed, and another server led the others",
                run.promises().withTerm(term).failoverTime(),
                () -> b.leads().isPresent());
        run.never(
                "4.05",
                "b lost its lease, although all was healed",
                term,
                () -> b.leads().isEmpty());
        run.goal("takeovers after a change of the servers' leader", 1);
    }
}
