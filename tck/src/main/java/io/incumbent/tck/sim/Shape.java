package io.incumbent.tck.sim;

import io.incumbent.Guarantee;
import io.incumbent.spi.Traits;
import java.time.Duration;
import java.util.List;

/**
 * What a run's world is like, before anything happens in it.
 *
 * @param candidates how many there are at first
 * @param durable whether the store never forgets
 * @param pushes whether the store tells of changes
 * @param versioned whether the store compares versions too
 * @param revisionHint whether a store that never forgets gives its revision as a hint
 * @param newLives whether a store that may forget begins a new life with every restart
 * @param rates how far clocks go wrong
 * @param countsSleep whether hosts have a clock that counts sleep
 * @param latencyNanos how long a message usually takes
 * @param terms the candidates' terms, in turn
 * @param namesakes whether all candidates have the same id
 * @param aim how often a fault hits the leader
 */
public record Shape(
        int candidates,
        boolean durable,
        boolean pushes,
        boolean versioned,
        boolean revisionHint,
        boolean newLives,
        Rates rates,
        boolean countsSleep,
        long latencyNanos,
        List<Duration> terms,
        boolean namesakes,
        double aim) {

    /** The rate by which every clock may be off: what candidates are told, and what clocks keep to. */
    static final double DRIFT = 0.10;

    private static final List<Duration> EQUAL = List.of(Duration.ofSeconds(1));
    private static final List<Duration> MIXED =
            List.of(Duration.ofMillis(1000), Duration.ofMillis(1700), Duration.ofMillis(800));

    static Shape draw(long seed) {
        Dice dice = new Dice(seed, Purpose.SHAPE, 0);
        return new Shape(
                2 + dice.below(4),
                dice.chance(0.6),
                dice.chance(0.7),
                dice.chance(0.5),
                dice.chance(0.5),
                dice.chance(0.5),
                dice.pick(List.of(Rates.values())),
                dice.chance(0.7),
                dice.between(100, 4_000) * Time.MICRO,
                dice.chance(0.25) ? MIXED : EQUAL,
                dice.chance(0.15),
                0.5 + 0.4 * dice.unit());
    }

    /** The same, with a store that never forgets, or one that may. */
    public Shape withDurable(boolean value) {
        return new Shape(
                candidates, value, pushes, versioned, revisionHint, newLives, rates, countsSleep, latencyNanos, terms,
                namesakes, aim);
    }

    /** The same, with a store that tells of changes, or one that does not. */
    public Shape withPushes(boolean value) {
        return new Shape(
                candidates, durable, value, versioned, revisionHint, newLives, rates, countsSleep, latencyNanos, terms,
                namesakes, aim);
    }

    /** The same, with other clocks. */
    public Shape withRates(Rates value) {
        return new Shape(
                candidates, durable, pushes, versioned, revisionHint, newLives, value, countsSleep, latencyNanos,
                terms, namesakes, aim);
    }

    /** The same, with candidates that differ in their terms. */
    public Shape withMixedTerms() {
        return new Shape(
                candidates, durable, pushes, versioned, revisionHint, newLives, rates, countsSleep, latencyNanos,
                MIXED, namesakes, aim);
    }

    /** The same, with candidates that all have one id, or each its own. */
    public Shape withNamesakes(boolean value) {
        return new Shape(
                candidates, durable, pushes, versioned, revisionHint, newLives, rates, countsSleep, latencyNanos,
                terms, value, aim);
    }

    /** The same, with another number of candidates. */
    public Shape withCandidates(int value) {
        return new Shape(
                value, durable, pushes, versioned, revisionHint, newLives, rates, countsSleep, latencyNanos, terms,
                namesakes, aim);
    }

    Traits traits() {
        return durable
                ? new Traits(Guarantee.LINEARIZABLE, "a simulated store that never forgets", true, pushes)
                : new Traits(Guarantee.BEST_EFFORT, "a simulated store that may forget", false, pushes);
    }

    long longestTermNanos() {
        return terms.stream().mapToLong(Duration::toNanos).max().orElseThrow();
    }
}
