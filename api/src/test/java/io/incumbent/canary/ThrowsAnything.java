package io.incumbent.canary;

/** Throws what says nothing. */
public final class ThrowsAnything {

    RuntimeException failure() {
        return new RuntimeException("something went wrong");
    }
}
