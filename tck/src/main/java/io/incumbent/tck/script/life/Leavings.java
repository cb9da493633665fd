package io.incumbent.tck.script.life;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.script.Growth;
import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Run;
import io.incumbent.tck.script.Script;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * L17. If this fails, look at sessions and connections that closing does not close, and at keys that nobody deletes, or
 * that have no expiry (M28).
 */
final class Leavings implements Script {

    private static final int CYCLES = 100;
    private static final int ELECTIONS = 2;
    private static final long PATIENCE_SECONDS = 60;
    private static final String KEYS = "keys";

    @Override
    public String id() {
        return "L17";
    }

    @Override
    public String title() {
        return "Candidates come and go; then the service is asked what is left of them.";
    }

    @Override
    public Set<String> rules() {
        return Set.of("6.02", "6.03");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LEFTOVERS);
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void play(Run run) throws Exception {
        Map<String, Long> before = run.service().leftovers();
        Actor a = run.actor("a");
        Actor b = run.actor("b");
        run.alsoHeld(1);
        a.cycles(run.part("a").in(run.election() + "/cycles"), CYCLES).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Office.enter(run, a);
        b.startCampaign();
        run.pass(run.terms(0.5));
        Office.leave(run, a);
        run.within(
                "4.03",
                "the next one leads",
                run.promises().failoverTime(),
                () -> b.leads().isPresent());
        long patience = run.terms(2).plus(run.promises().slack()).toNanos();
        a.shut().get(patience, TimeUnit.NANOSECONDS);
        b.shut().get(patience, TimeUnit.NANOSECONDS);
        Map<String, Long> allowed = run.leftoversPerElection();
        run.happens(
                run.promises().failoverTime().plus(run.term()),
                () -> Growth.leftovers(before, run.service().leftovers(), allowed, ELECTIONS)
                        .isEmpty());
        Map<String, Long> left = Growth.leftovers(before, run.service().leftovers(), allowed, ELECTIONS);
        demand(run, "6.03", left, true);
        demand(run, "6.02", left, false);
    }

    private static void demand(Run run, String rule, Map<String, Long> left, boolean keys) {
        Map<String, Long> those = new TreeMap<>(left);
        those.keySet().removeIf(name -> name.equals(KEYS) != keys);
        run.demand(
                rule,
                those.isEmpty(),
                () -> "after " + CYCLES + " cycles in one election and two terms in another"
                        + " the service has more than before, and more than is documented ("
                        + run.leftoversPerElection()
                        + " for each election): " + those);
    }
}
