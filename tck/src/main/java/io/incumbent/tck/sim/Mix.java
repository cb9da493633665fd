package io.incumbent.tck.sim;

/**
 * Random numbers that depend only on what they are for, not on how many were drawn before. So a run from which a fault
 * was removed keeps all other decisions, and a failing seed can be shrunk.
 */
final class Mix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    static long of(long seed, long a, long b, long c) {
        return scramble(scramble(scramble(scramble(seed) ^ a * GOLDEN) + b * GOLDEN) ^ c * GOLDEN);
    }

    /** The finalizer of SplitMix64. */
    static long scramble(long value) {
        long z = value + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** A fraction from 0 to 1, without 1. */
    static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** A number from 0 to the bound, without the bound. */
    static long below(long hash, long bound) {
        return bound <= 0 ? 0 : Long.remainderUnsigned(hash, bound);
    }
}
