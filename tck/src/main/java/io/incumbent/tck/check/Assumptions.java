package io.incumbent.tck.check;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a service's declaration adds to a history. Without it fewer rules can be judged, and no judgement is wrong.
 * Immutable.
 *
 * @param drift by how much the rates of two clocks may differ
 * @param guardNanos by how much earlier than that a lease must be over
 * @param leasesLast whether the service never ends a lease before what it last confirmed has run out
 * @param observerLagNanos for how long a term that is over may be reported; {@code null} if nothing is declared
 */
public record Assumptions(
        double drift,
        long guardNanos,
        boolean leasesLast,
        @Nullable Long observerLagNanos) {

    /** Nothing is declared. */
    public static final Assumptions NONE = new Assumptions(0, 0, false, null);

    /**
     * Reads what the writer of a history declared among its facts: {@code check.drift}, {@code check.guardNanos},
     * {@code check.leasesLast} and {@code check.observerLagNanos}, each of which may be missing.
     *
     * @param facts the facts of a run
     * @return what they declare
     * @throws IllegalArgumentException if one can't be read
     */
    public static Assumptions of(Map<String, String> facts) {
        return new Assumptions(
                read(facts, "check.drift", Double::valueOf, NONE.drift),
                read(facts, "check.guardNanos", Long::valueOf, NONE.guardNanos),
                read(facts, "check.leasesLast", Boolean::valueOf, NONE.leasesLast),
                facts.containsKey("check.observerLagNanos")
                        ? read(facts, "check.observerLagNanos", Long::valueOf, 0L)
                        : null);
    }

    private static <T> T read(Map<String, String> facts, String name, Function<String, T> parse, T otherwise) {
        String text = facts.get(name);
        try {
            return text == null ? otherwise : parse.apply(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("the fact " + name + " is not a number: \"" + text + "\"", notANumber);
        }
    }

    /** When a lease is over at the earliest if its server's clock is as fast as it may be. */
    long shortened(long ttlNanos) {
        return (long) (ttlNanos * (1 - drift));
    }
}
