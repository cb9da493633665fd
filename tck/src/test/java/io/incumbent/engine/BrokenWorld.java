package io.incumbent.engine;

import io.incumbent.tck.sim.Subject;
import java.util.List;

/**
 * A broken rule, and the smallest world in which that shows.
 *
 * @param name what is broken
 * @param world the world
 */
record BrokenWorld(String name, SmallWorld world) {

    /** All broken variants of {@link SafetyRules}. */
    static List<BrokenWorld> all() {
        return List.of(
                of("rule 1: deadline from the answer", BrokenRules.deadlineFromAnswer(), SmallWorlds.clocks()),
                of("rule 1: holder ignores drift", BrokenRules.holderIgnoresDrift(), SmallWorlds.clocks()),
                of("rule 1: no deadline", BrokenRules.noDeadline(), SmallWorlds.clocks()),
                of("rule 2: observed when asked", BrokenRules.observedWhenAsked(), SmallWorlds.clocks()),
                of("rule 3: challenger ignores drift", BrokenRules.challengerIgnoresDrift(), SmallWorlds.clocks()),
                of("rule 3: waits its own term", BrokenRules.ownTermForPatience(), SmallWorlds.terms()),
                of("rules 1 and 3: no allowance for drift", BrokenRules.noDriftGuard(), SmallWorlds.clocks()),
                of("rule 4: absent is free", BrokenRules.absentIsFree(), SmallWorlds.forgetful()),
                of("rule 4: forgets what it saw", BrokenRules.forgetsWhatItSaw(), SmallWorlds.deletion()),
                of("rule 5: no nonce of its own for each try", BrokenRules.noNoncePerTry(), SmallWorlds.failures()),
                of("rule 6: token not incremented", BrokenRules.tokenNotIncremented(), SmallWorlds.clocks()),
                of("rule 7: owner named by candidate", BrokenRules.ownerNamedByCandidate(), SmallWorlds.namesakes()),
                of("rule 8: a lease that ran out is not over", BrokenRules.neverOver(), SmallWorlds.clocks()));
    }

    private static BrokenWorld of(String name, Subject broken, SmallWorld world) {
        return new BrokenWorld(name, world.with(((RuledEngine) broken).rules()));
    }

    Exploration.Row explore(long states) {
        return Exploration.explore(name, world, states);
    }

    @Override
    public String toString() {
        return name;
    }
}
