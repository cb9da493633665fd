package io.incumbent.redis.quorum;

import org.jspecify.annotations.Nullable;

/**
 * A vote as a node holds it, read word by word. By hand, because a process that holds a thousand leases on five nodes reads
 * thousands of them at each renewal, most several times, while every lease's time runs: with regular expressions that took a third of a
 * second, and beside busy neighbours more than a renewal may take.
 */
final class VoteText {

    private static final int LONGEST_ID = 16;

    private final String text;
    private int at;

    VoteText(String text) {
        this.text = text;
    }

    /** Throws if it is not ours. */
    Vote read() {
        expect("quorum/2 promised=");
        Ballot promised = Ballot.parse(word());
        expect(" accepted=");
        Ballot accepted = Ballot.parse(word());
        expect(" life=");
        String life = id();
        expect(" seats=");
        Seats seats = new Seats(word());
        expect(" by=");
        String by = id();
        return new Vote(promised, accepted, life, seats, by, rest());
    }

    private void expect(String part) {
        if (!text.startsWith(part, at)) {
            throw new IllegalArgumentException("not written by a quorum: no \"" + part + "\" at " + at);
        }
        at += part.length();
    }

    private String word() {
        int space = text.indexOf(' ', at);
        int from = at;
        at = space < 0 ? text.length() : space;
        return text.substring(from, at);
    }

    private String id() {
        int from = at;
        String id = word();
        if (id.length() > LONGEST_ID || !id.chars().allMatch(VoteText::isDigit)) {
            throw new IllegalArgumentException("not written by a quorum: no id at " + from);
        }
        return id;
    }

    /** Whether random numbers are written with it. */
    static boolean isDigit(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }

    /** The record, which may hold anything; nothing if the text ends here. */
    private @Nullable String rest() {
        return at == text.length() ? null : text.substring(at + 1);
    }
}
