package io.incumbent.tck.sim;

/** How far clocks go wrong, within the declared drift. */
public enum Rates {
    /** Not at all. */
    EXACT,
    /** Each by some fraction of the drift. */
    MILD,
    /** Each by all of the drift, this way or that. */
    EXTREME;

    double of(Dice dice, double drift) {
        return switch (this) {
            case EXACT -> 1;
            case MILD -> 1 + drift * (2 * dice.unit() - 1);
            case EXTREME -> dice.chance(0.5) ? 1 + drift : 1 - drift;
        };
    }
}
