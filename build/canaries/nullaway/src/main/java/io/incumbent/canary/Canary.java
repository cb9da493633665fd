package io.incumbent.canary;

/** Breaks its promise. */
public final class Canary {
    private Canary() {}

    static String name() {
        return null;
    }
}
