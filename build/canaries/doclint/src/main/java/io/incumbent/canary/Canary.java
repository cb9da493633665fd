package io.incumbent.canary;

/** Says too little. */
public final class Canary {
    private Canary() {}

    public static int answer() {
        return 42;
    }
}
