package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * S3. Kills clients that depend on one server of many. If this fails, look at how a client finds another server, and at
 * how long that takes.
 */
final class MinorityKilled implements Script {

    private static final int TERMS = 3;
    /** Where nobody tells who leads the servers, it may be that one, and the others have to find a new leader. */
    private static final int TERMS_OF_SECRET_LEADER = 6;

    @Override
    public String id() {
        return "S3";
    }

    @Override
    public String title() {
        return "One server, which does not lead the others as far as they tell, is killed, and started again later.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.11", "4.07");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SERVERS, Need.MAJORITY);
    }

    @Override
    public void play(Run run) throws Exception {
        Optional<Server> leader = run.service().leader();
        Duration term = run.terms(leader.isPresent() ? TERMS : TERMS_OF_SECRET_LEADER);
        Actor a = run.actor("a", run.part("a").with(term));
        Actor b = run.actor("b", run.part("b").with(term));
        long token = Office.elected(run, "4.01", a, Office.patience(run, term));
        b.startCampaign();
        Server victim = follower(run, leader);
        Trouble loss = run.kill(List.of(victim));
        run.never(
                "4.07",
                "a lost its lease with token " + token + " and a term of " + term + " when " + victim.name()
                        + " was killed, one of " + run.servers().size(),
                term.plus(term.dividedBy(2)),
                () -> a.leads().isEmpty());
        loss.end();
        run.never(
                "4.07",
                "a lost its lease with token " + token + " when " + victim.name() + " came back",
                term,
                () -> a.leads().isEmpty());
        Office.handOver(run, a, b);
        run.goal("losses of a minority", 1);
    }

    private static Server follower(Run run, Optional<Server> leader) {
        return run.servers().stream()
                .filter(server -> leader.isEmpty() || server != leader.get())
                .findFirst()
                .orElseThrow();
    }
}
