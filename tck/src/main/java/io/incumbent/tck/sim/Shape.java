package io.incumbent.tck.sim;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a run's world is like, before anything happens in it. Immutable. */
public final class Shape implements Cloneable {

    /** The rate by which every clock may be off: what candidates are told, and what clocks keep to. */
    static final double DRIFT = 0.10;

    private static final List<Duration> EQUAL = List.of(Duration.ofSeconds(1));
    private static final List<Duration> MIXED =
            Stream.of(1000, 1700, 800).map(Duration::ofMillis).toList();

    private int candidates;
    private StoreShape store;
    private Rates rates;
    private final boolean countsSleep;
    private long latencyNanos;
    private List<Duration> terms;
    private boolean namesakes;
    private final double aim;
    private boolean pairs;
    private final boolean batches;
    private final boolean repeats;
    private boolean steady;
    private boolean watchful;

    private Shape(Dice dice) {
        candidates = 2 + dice.below(4);
        store = StoreShape.draw(dice);
        rates = dice.pick(List.of(Rates.values()));
        countsSleep = dice.chance(0.7);
        latencyNanos = dice.between(100, 4_000) * Time.MICRO;
        // Where records get lost, nobody can know that a lost one had a longer term: there, all must have the same.
        terms = dice.chance(0.4) && !store.losesRecords() ? MIXED : EQUAL;
        namesakes = dice.chance(0.15);
        aim = 0.5 + 0.4 * dice.unit();
        watchful = dice.chance(0.8);
        pairs = dice.chance(0.15);
        batches = dice.chance(0.5);
        repeats = dice.chance(0.5);
    }

    private Shape copy() {
        try {
            return (Shape) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Shape draw(long seed) {
        return new Shape(new Dice(seed, Purpose.SHAPE, 0));
    }

    /**
     * The same, with another number of candidates.
     *
     * @param value which
     * @return the shape
     */
    public Shape withCandidates(int value) {
        Shape copy = copy();
        copy.candidates = value;
        copy.pairs = false;
        return copy;
    }

    /**
     * The same, with a store that never forgets, or one that may.
     *
     * @param value which
     * @return the shape
     */
    public Shape withDurable(boolean value) {
        Shape copy = copy();
        copy.store = store.withDurable(value);
        copy.terms = value ? terms : EQUAL;
        return copy;
    }

    /** {@return the same, with a store that never forgets by itself, but whose records somebody deletes by hand} */
    public Shape withDeletedRecords() {
        Shape copy = copy();
        copy.store = store.withDeletedRecords();
        copy.terms = EQUAL;
        return copy;
    }

    /**
     * The same, with a store that tells of changes, or one that does not.
     *
     * @param value which
     * @return the shape
     */
    public Shape withPushes(boolean value) {
        Shape copy = copy();
        copy.store = store.withPushes(value);
        return copy;
    }

    /**
     * The same, with other clocks.
     *
     * @param value which
     * @return the shape
     */
    public Shape withRates(Rates value) {
        Shape copy = copy();
        copy.rates = value;
        return copy;
    }

    /**
     * The same, with messages that usually take this long.
     *
     * @param value which
     * @return the shape
     */
    public Shape withLatency(Duration value) {
        Shape copy = copy();
        copy.latencyNanos = value.toNanos();
        return copy;
    }

    /** {@return the same, with candidates that differ in their terms} */
    public Shape withMixedTerms() {
        Shape copy = copy();
        copy.terms = MIXED;
        return copy;
    }

    /**
     * The same, with candidates that all have one id, or each its own.
     *
     * @param value which
     * @return the shape
     */
    public Shape withNamesakes(boolean value) {
        Shape copy = copy();
        copy.namesakes = value;
        return copy;
    }

    /** The same, in which nothing but the usual happens, so that times can be measured. */
    Shape withSteadyNetwork() {
        Shape copy = copy();
        copy.steady = true;
        copy.watchful = false;
        return copy;
    }

    /** How many candidates there are at first. */
    int candidates() {
        return candidates;
    }

    /** What the store is like. */
    StoreShape store() {
        return store;
    }

    /** How far clocks go wrong. */
    Rates rates() {
        return rates;
    }

    /** Whether hosts have a clock that counts sleep. */
    boolean countsSleep() {
        return countsSleep;
    }

    /** How long a message usually takes. */
    long latencyNanos() {
        return latencyNanos;
    }

    /** The candidates' terms, in turn. */
    List<Duration> terms() {
        return terms;
    }

    /** Whether all candidates have the same id. */
    boolean namesakes() {
        return namesakes;
    }

    /** Whether there are two candidates in each process, which share all but their campaigns. */
    boolean pairs() {
        return pairs;
    }

    /** Whether many changes go in one message. */
    boolean batches() {
        return batches;
    }

    /** Whether the client library sends once more what is not answered. */
    boolean repeats() {
        return repeats;
    }

    /** How often a fault hits the leader. */
    double aim() {
        return aim;
    }

    /**
     * Whether leases are looked at after every event. To ask a lease is to wake its engine, so in other runs they are
     * looked at only when somebody is elected or releases: there the engine must find out by itself.
     */
    boolean watchful() {
        return watchful;
    }

    /** How often a message takes much longer than usual. */
    double slowMessages() {
        return steady ? 0 : 0.03;
    }

    @Override
    public String toString() {
        return candidates + (pairs ? " pairs of" : "") + " candidates" + (namesakes ? " of one name" : "") + ", terms "
                + terms + "; " + store + (batches ? ", batches" : "")
                + (repeats ? ", repeated requests" : "") + "; clocks " + rates
                + (countsSleep ? " that count sleep" : "") + "; latency " + Time.show(latencyNanos)
                + (watchful ? "; watched always" : "");
    }
}
