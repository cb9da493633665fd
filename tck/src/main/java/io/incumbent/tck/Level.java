package io.incumbent.tck;

/** How much a rule demands. */
public enum Level {
    /** Must be kept by everyone. */
    REQUIRED,
    /** Must be kept by whoever claims the ability it is about. */
    OPTIONAL,
    /** Holds with a probability, and is judged over many trials. */
    STOCHASTIC
}
