package io.incumbent.canary.tck.check;

import io.incumbent.Lease;

/** Judges, and knows whom. */
public final class KnowsTheLibrary {

    boolean judge(Lease lease) {
        return lease.isHeld();
    }
}
