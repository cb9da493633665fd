package io.incumbent.tck;

import java.time.Duration;
import java.util.Objects;

/**
 * What an implementation promises, by which its electors are measured.
 *
 * <p>Immutable.
 *
 * @param term the term that most scripts run with; short, so that they are, but no shorter than the service allows
 * @param drift by how much the rates of two clocks may differ
 * @param failover within how many terms after a leader's last sign of life another leads, if the service is well
 * @param slack how much longer anything may take on this machine
 * @param steady the shortest term that a short disturbance does not cost, where clients take their time to connect again
 * @param tokensSurviveDataLoss whether tokens still increase after the service lost all its data
 */
public record Promises(
        Duration term, double drift, double failover, Duration slack, Duration steady, boolean tokensSurviveDataLoss) {

    /**
     * Checks that all are there.
     *
     * @param term the term that most scripts run with
     * @param drift by how much the rates of two clocks may differ
     * @param failover within how many terms another leads
     * @param slack how much longer anything may take
     * @param steady the shortest term that a short disturbance does not cost
     * @param tokensSurviveDataLoss whether tokens increase after a loss of data
     */
    public Promises {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(slack, "slack");
        Objects.requireNonNull(steady, "steady");
    }

    /** {@return terms of a second, and what Incumbent's engine promises on every backend} */
    public static Promises usual() {
        return new Promises(Duration.ofSeconds(1), 0.10, 1.1, Duration.ofMillis(1_500), Duration.ZERO, false).scaled();
    }

    /**
     * The same with another term.
     *
     * @param other the term that most scripts run with
     * @return the promises
     */
    public Promises withTerm(Duration other) {
        return new Promises(other, drift, failover, slack, steady, tokensSurviveDataLoss);
    }

    /**
     * The same with another steady term.
     *
     * @param other the shortest term that a short disturbance does not cost
     * @return the promises
     */
    public Promises withSteady(Duration other) {
        return new Promises(term, drift, failover, slack, other, tokensSurviveDataLoss);
    }

    /** {@return for whoever disturbs connections for moments: with a term that outlasts that} */
    public Promises steadied() {
        return steady.compareTo(term) > 0 ? withTerm(steady) : this;
    }

    /** {@return for whoever demands that a lease is not lost: by short terms the machine would be judged, where others play} */
    public Promises unhurried() {
        return withTerm(term.multipliedBy(2));
    }

    /** {@return with a slack for slow machines, see {@link Timing#SCALE_VARIABLE}} */
    private Promises scaled() {
        Duration more = new Timing(slack, slack).scaled(System.getenv()).within();
        return new Promises(term, drift, failover, more, steady, tokensSurviveDataLoss);
    }

    /** {@return the longest that may pass from a crash until another leads} */
    public Duration failoverTime() {
        return Duration.ofNanos((long) (term.toNanos() * failover)).plus(slack);
    }
}
