package io.incumbent.tck.script.server;

import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Set;

/**
 * S2. Kills leases that last until somebody says that they are over, and late renewals that bring them back. If this
 * fails, look at who ends a lease while the service is silent, and at requests that it answers when it wakes.
 */
final class PausedLong implements Script {

    @Override
    public String id() {
        return "S2";
    }

    @Override
    public String title() {
        return "All servers are paused for longer than the term, and resumed.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("1.01", "1.04", "1.05", "2.03", "3.03", "4.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SERVERS);
    }

    @Override
    public void play(Run run) throws Exception {
        Outage.play(run, () -> run.pause(run.servers()));
        run.goal("outages longer than the term", 1);
    }
}
