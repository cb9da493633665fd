package io.incumbent.tck.history;

/**
 * A holder asked its lease, many times in a row, whether it is held, and the answer was always the same. Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process who asked
 * @param election in which election
 * @param token the token of the lease
 * @param held the answer
 * @param count how many times
 * @param first around the first question
 * @param last around the last question
 */
public record Checks(
        long seq, String process, String election, long token, boolean held, long count, Bracket first, Bracket last)
        implements Event {

    /**
     * Checks that the questions are in order.
     *
     * @param seq see {@link Event#seq()}
     * @param process who asked
     * @param election in which election
     * @param token the token of the lease
     * @param held the answer
     * @param count how many times
     * @param first around the first question
     * @param last around the last question
     */
    public Checks {
        if (count < 1 || last.from() < first.from() || last.to() < first.to()) {
            throw new IllegalArgumentException(
                    count + " checks can't begin " + first + " and end " + last + ": at least one, first before last");
        }
    }

    @Override
    public Bracket at() {
        return first.until(last);
    }

    @Override
    public String toString() {
        return (count == 1 ? "check" : count + " checks") + "->" + held + "(" + token + ") by " + process + " " + at()
                + " #" + seq;
    }
}
