package io.incumbent.canary.tck.script;

import io.incumbent.spi.Register;

/** A script that looks inside. */
public final class KnowsTheEngine {

    String peek(Register register) {
        return register.describe();
    }
}
