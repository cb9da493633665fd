package io.incumbent.canary;

/** Nothing is wrong with it. */
public final class Canary {
    private Canary() {}
}
