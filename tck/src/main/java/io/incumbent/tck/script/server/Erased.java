package io.incumbent.tck.script.server;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.List;
import java.util.Set;

/**
 * D9, second half. Kills token counters that are kept in nothing but the election's record. If this fails, look at what
 * the first token after an absent record is made from.
 */
final class Erased implements Script {

    @Override
    public String id() {
        return "D9e";
    }

    @Override
    public String title() {
        return "The election's record is deleted; tokens go on increasing.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("2.01", "2.03", "4.05");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.ERASER);
    }

    @Override
    public void play(Run run) throws Exception {
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        List<Long> before = Office.serve(run, "4.01", Office.patience(run, run.term()), a, b, a);
        run.eraseElection();
        Actor fresh = run.actor("fresh");
        List<Long> after = Office.serve(run, "4.05", Office.recovery(run), fresh, b, fresh);
        run.demand(
                "2.03",
                Office.rise(before, after),
                () -> "tokens were " + before + ", and " + after + " after the election's record was deleted");
        run.goal("terms after an erasure", after.size());
    }
}
