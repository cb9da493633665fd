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
    private boolean durable;
    private boolean pushes;
    private final boolean versioned;
    private boolean revisionHint;
    private boolean guarded;
    private boolean losesRecords;
    private final boolean newLives;
    private Rates rates;
    private final boolean countsSleep;
    private long latencyNanos;
    private List<Duration> terms;
    private boolean namesakes;
    private final double aim;
    private boolean pairs;
    private final boolean batches;
    private boolean steady;
    private boolean watchful;

    private Shape(Dice dice) {
        candidates = 2 + dice.below(4);
        durable = dice.chance(0.6);
        pushes = dice.chance(0.7);
        versioned = dice.chance(0.5);
        guarded = durable && dice.chance(0.2);
        losesRecords = !durable || guarded;
        revisionHint = guarded || dice.chance(0.5);
        newLives = dice.chance(0.5);
        rates = dice.pick(List.of(Rates.values()));
        countsSleep = dice.chance(0.7);
        latencyNanos = dice.between(100, 4_000) * Time.MICRO;
        // Where records get lost, nobody can know that a lost one had a longer term: there, all must have the same.
        terms = dice.chance(0.4) && !losesRecords ? MIXED : EQUAL;
        namesakes = dice.chance(0.15);
        aim = 0.5 + 0.4 * dice.unit();
        watchful = dice.chance(0.8);
        pairs = dice.chance(0.15);
        batches = dice.chance(0.5);
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

    /** The same, with another number of candidates. */
    public Shape withCandidates(int value) {
        Shape copy = copy();
        copy.candidates = value;
        copy.pairs = false;
        return copy;
    }

    /** The same, with a store that never forgets, or one that may. */
    public Shape withDurable(boolean value) {
        Shape copy = copy();
        copy.durable = value;
        copy.guarded = false;
        copy.losesRecords = !value;
        copy.terms = value ? terms : EQUAL;
        return copy;
    }

    /** The same, with a store that never forgets by itself, but whose records somebody deletes by hand. */
    public Shape withDeletedRecords() {
        Shape copy = withDurable(true);
        copy.losesRecords = true;
        copy.terms = EQUAL;
        copy.revisionHint = true;
        return copy;
    }

    /** The same, with a store that tells of changes, or one that does not. */
    public Shape withPushes(boolean value) {
        Shape copy = copy();
        copy.pushes = value;
        return copy;
    }

    /** The same, with other clocks. */
    public Shape withRates(Rates value) {
        Shape copy = copy();
        copy.rates = value;
        return copy;
    }

    /** The same, with messages that usually take this long. */
    public Shape withLatency(Duration value) {
        Shape copy = copy();
        copy.latencyNanos = value.toNanos();
        return copy;
    }

    /** The same, with candidates that differ in their terms. */
    public Shape withMixedTerms() {
        Shape copy = copy();
        copy.terms = MIXED;
        return copy;
    }

    /** The same, with candidates that all have one id, or each its own. */
    public Shape withNamesakes(boolean value) {
        Shape copy = copy();
        copy.namesakes = value;
        return copy;
    }

    /** The same, in which nothing but the usual happens, so that times can be measured. */
    public Shape withSteadyNetwork() {
        Shape copy = copy();
        copy.steady = true;
        copy.watchful = false;
        return copy;
    }

    /** How many candidates there are at first. */
    int candidates() {
        return candidates;
    }

    /** Whether the store never forgets. */
    boolean durable() {
        return durable;
    }

    /** Whether candidates were told to trust no absent record, even in a store that never forgets. */
    boolean guarded() {
        return guarded;
    }

    /** Whether records can get lost. */
    boolean losesRecords() {
        return losesRecords;
    }

    /** Whether the store tells of changes. */
    boolean pushes() {
        return pushes;
    }

    /** Whether the store compares versions too. */
    boolean versioned() {
        return versioned;
    }

    /** Whether a store that never forgets gives its revision as a hint. */
    boolean revisionHint() {
        return revisionHint;
    }

    /** Whether a store that may forget begins a new life with every restart. */
    boolean newLives() {
        return newLives;
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
        String store = (durable ? guarded ? "guarded" : "durable" : "forgetful") + (pushes ? " pushing" : " silent");
        return candidates + (pairs ? " pairs of" : "") + " candidates" + (namesakes ? " of one name" : "") + ", terms "
                + terms + "; " + store + " store" + (versioned ? " with versions" : "") + (batches ? ", batches" : "")
                + (newLives ? ", new life at restart" : "") + "; clocks " + rates
                + (countsSleep ? " that count sleep" : "") + "; latency " + Time.show(latencyNanos)
                + (watchful ? "; watched always" : "");
    }
}
