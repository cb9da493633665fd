package io.incumbent.tck.history;

/**
 * Two readings of a clock around something: it happened not before the first and not after the second. Immutable.
 *
 * @param from the reading before it
 * @param to the reading after it
 */
public record Bracket(long from, long to) {

    /**
     * Checks the order.
     *
     * @param from the reading before it
     * @param to the reading after it
     * @throws IllegalArgumentException if the second reading is the earlier one
     */
    public Bracket {
        if (to < from) {
            throw new IllegalArgumentException("a bracket can't end before it begins: [" + from + ", " + to
                    + "]; a monotonic clock never does that");
        }
    }

    /**
     * One reading for both, for what is itself the reading of a clock.
     *
     * @param time the reading
     * @return a bracket of no width
     */
    public static Bracket at(long time) {
        return new Bracket(time, time);
    }

    /** Begins with this and ends with the other, which must not begin earlier. */
    Bracket until(Bracket later) {
        return new Bracket(from, Math.max(to, later.to));
    }

    @Override
    public String toString() {
        return from == to ? "at " + Times.show(from) : "in " + Times.show(from) + ".." + Times.show(to);
    }
}
