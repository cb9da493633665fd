package io.incumbent.canary;

/** Has things that only a test needs. */
public final class HasTestSeams {

    private final int debugDelay = 1;

    int resetVisibleForTesting() {
        return debugDelay;
    }
}
