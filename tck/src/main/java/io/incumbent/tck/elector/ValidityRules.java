package io.incumbent.tck.elector;

import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the run itself means anything. What is missing here makes it inconclusive, never conformant. */
abstract class ValidityRules extends ElectorRules {

    private final Goals goals;

    ValidityRules(Season season, Goals goals) {
        super(season);
        this.goals = goals;
    }

    /**
     * Each fault shows what it changed: bytes that were lost or held, time that a process missed, another life of a
     * server. Of those that are drawn at random half of each kind must.
     *
     * <p>If this fails, look at the links and signals of this machine: a fault that did nothing has proven nothing.
     */
    @Test
    @Rule(id = "7.01", level = Level.REQUIRED)
    final void faultsHadEffect() {
        List<String> without = season.withoutEffect();
        demand(without, "faults without effect");
    }

    /**
     * What must have happened for the other rules to mean anything has happened.
     *
     * <p>If this fails, look at whether this machine is too slow: candidates may not have had time to do anything.
     */
    @Test
    @Rule(id = "7.02", level = Level.REQUIRED)
    final void goalsReached() {
        demand(goals.missed(season.goals()), "goals missed");
    }

    /**
     * Leaders asked and wrote often enough, before, during and after faults.
     *
     * <p>If this fails, look at the load of this machine.
     */
    @Test
    @Rule(id = "7.03", level = Level.REQUIRED)
    final void enoughWasDone() {
        demand(season.leftOut(), "scripts were left out");
        demand(Goals.sparse(season.outcomes()), "too little was done");
    }

    /**
     * No history contradicts itself, and the clocks of all processes could be compared.
     *
     * <p>If this fails, look at the load of this machine, and at whether it was suspended.
     */
    @Test
    @Rule(id = "7.04", level = Level.REQUIRED)
    final void historiesAreSound() {
        demand(season.doubts(), "histories that prove nothing");
    }

    /**
     * Electors that are broken on purpose were played too, in this run and on this machine, and were found out.
     *
     * <p>If this fails, look at the kit: it does not see what it must see.
     */
    @Test
    @Rule(id = "7.05", level = Level.REQUIRED)
    final void controlsFired() {
        demand(season.silentControls(), "controls that did not fire");
    }

    private static void demand(List<String> wrong, String what) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(what + ": " + wrong);
        }
    }
}
