package io.incumbent.canary;

import java.util.concurrent.atomic.AtomicLong;

/** Holds a core that is not pure. */
public final class ImpureCore {

    private ImpureCore() {}

    /** Named like the one that must be pure. */
    public static final class ElectionMachine {

        private final AtomicLong steps = new AtomicLong();

        void step() {
            System.getLogger("core").log(System.Logger.Level.INFO, "step {0}", steps.incrementAndGet());
        }
    }
}
