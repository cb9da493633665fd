package io.incumbent.tck.script.life;

import io.incumbent.tck.script.Script;
import java.util.List;

/** The scripts of this package. */
public final class LifeScripts {

    private static final int QUIET_TERMS = 100;
    private static final int WARM_CYCLES = 200;
    private static final int CYCLES = 1_000;

    private LifeScripts() {}

    /** {@return all of them; those that take long first} */
    public static List<Script> all() {
        return List.of(
                new Calm(QUIET_TERMS),
                new HandOver(),
                new Fairness(),
                new FirstGrant(),
                new EverybodyInTurn(),
                new Telling(),
                new Silent(),
                new SlowListener(),
                new Ending(),
                new OnceMore(),
                new Patience(),
                new Twofold(),
                new ShortTerm(),
                new Neighbours(),
                new Tokens(),
                new Racing(),
                new CloseInSilence(),
                new Leavings(),
                new Footprint(WARM_CYCLES, CYCLES));
    }
}
