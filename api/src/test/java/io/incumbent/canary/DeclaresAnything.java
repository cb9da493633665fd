package io.incumbent.canary;

import java.io.IOException;

/** Leaves it to its callers to guess what may happen. */
public final class DeclaresAnything {

    /**
     * Fails somehow.
     *
     * @throws IOException always
     */
    public void fail() throws IOException {
        throw new IOException();
    }
}
