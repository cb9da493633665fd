package io.incumbent.tck.script.server;

import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.server.Server;
import java.util.List;
import java.util.Set;

/**
 * S4. Kills services in which a minority grants or renews leases. If this fails, look at how a write is confirmed, and
 * whether a read is one too.
 */
final class MajorityKilled implements Script {

    @Override
    public String id() {
        return "S4";
    }

    @Override
    public String title() {
        return "More than half of the servers are killed for longer than the term, and started again.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "1.04", "1.05", "2.03", "3.03", "4.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SERVERS, Need.MAJORITY);
    }

    @Override
    public void play(Run run) throws Exception {
        List<Server> most = run.servers().subList(0, run.servers().size() / 2 + 1);
        Outage.play(run, () -> run.kill(most));
        run.goal("losses of a majority", 1);
    }
}
