package io.incumbent.tck.script.life;

import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Set;

/**
 * L20. Nobody plays in it: like after every script that is played alone, threads of this process, and what the service has,
 * are compared with those from before the first script. If this fails, look at what is not given back when a term is lost
 * or a connection breaks, though it is after a resignation.
 */
final class Curfew implements Script {

    @Override
    public String id() {
        return "L20";
    }

    @Override
    public String title() {
        return "All who played side by side, under faults of all kinds, have gone.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("6.01");
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void play(Run run) {
        run.mark("everybody has gone");
    }
}
