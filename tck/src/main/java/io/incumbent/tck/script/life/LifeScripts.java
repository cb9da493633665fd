package io.incumbent.tck.script.life;

import io.incumbent.tck.script.Script;
import java.util.List;

/** The scripts of this package. */
public final class LifeScripts {

    private static final int QUIET_TERMS = 50;
    private static final int WARM_CYCLES = 200;
    private static final int CYCLES = 1_000;

    private LifeScripts() {}

    /**
     * {@return all of them; those that take long first, but for the quiet one: the busiest are over by then, which keep both
     * processors to themselves while everything is new}
     */
    public static List<Script> all() {
        return of(new Calm(QUIET_TERMS), new Footprint(WARM_CYCLES, CYCLES));
    }

    /** {@return the same, with an eighth of the quiet terms, and half of the cycles, of which as many warm up} */
    public static List<Script> shorter() {
        return of(new Calm(QUIET_TERMS / 8), new Footprint(WARM_CYCLES, CYCLES / 2));
    }

    private static List<Script> of(Calm calm, Footprint footprint) {
        return List.of(
                new HandOver(),
                new EverybodyInTurn(),
                new Fairness(),
                new FirstGrant(),
                new Telling(),
                new Silent(),
                new SlowListener(),
                new Ending(),
                calm,
                new OnceMore(),
                new Patience(),
                new Twofold(),
                new ShortTerm(),
                new Neighbours(),
                new Tokens(),
                new Racing(),
                new CloseInSilence(),
                new Curfew(),
                new Leavings(),
                footprint);
    }
}
