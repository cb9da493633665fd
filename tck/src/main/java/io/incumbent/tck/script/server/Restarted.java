package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.Trouble;
import java.util.List;
import java.util.Set;

/**
 * D9. Kills token counters that live in memory, and services that serve before they have read what they stored. If this
 * fails, look at what is written to disk before a grant is answered, and at how a new connection begins to count.
 */
final class Restarted implements Script {

    @Override
    public String id() {
        return "D9";
    }

    @Override
    public String title() {
        return "All servers are killed and started again with their data; tokens go on increasing.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("2.01", "2.03", "4.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SERVERS);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        List<Long> before = Office.serve(run, "4.01", Office.patience(run, run.term()), a, b, a);
        Trouble outage = run.kill(run.servers());
        run.pass(run.terms(0.2));
        outage.end();
        // It has seen nothing of what was before, so it can't make up for what the service forgot.
        Actor fresh = run.actor("fresh");
        List<Long> after = Office.serve(run, "4.05", Office.recovery(run), fresh, b, fresh);
        run.demand(
                "2.03",
                Office.rise(before, after),
                () -> "tokens were " + before + ", and " + after + " after all servers were killed and started again"
                        + " with their data");
        run.goal("terms after a restart of all servers", after.size());
    }
}
