package io.incumbent.redis.quorum;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one proposal, and puts all of them in an order. No two proposals ever have the same.
 *
 * <p>Immutable.
 *
 * @param number greater than those of all ballots that the proposer had seen
 * @param id drawn at random, so that proposers who saw the same differ
 */
record Ballot(long number, String id) implements Comparable<Ballot> {

    /** Before all others; nobody proposes by it. */
    static final Ballot NONE = new Ballot(0, "0");

    private static final Pattern TEXT = Pattern.compile("(?<number>\\d{1,18})\\.(?<id>[0-9a-f]{1,16})");
    private static final Comparator<Ballot> ORDER =
            Comparator.comparingLong(Ballot::number).thenComparing(Ballot::id);

    @Override
    public int compareTo(Ballot other) {
        return ORDER.compare(this, other);
    }

    static Ballot parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no ballot");
        }
        return new Ballot(Long.parseLong(parts.group("number")), parts.group("id"));
    }

    @Override
    public String toString() {
        return number + "." + id;
    }
}
