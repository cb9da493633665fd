package io.incumbent.engine;

/** Where nonces, attempt ids and jitter come from: unpredictable in earnest, seeded in a simulation. */
@FunctionalInterface
public interface Entropy {

    /** {@return 64 random bits} */
    long nextLong();
}
