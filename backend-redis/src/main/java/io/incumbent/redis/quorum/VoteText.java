package io.incumbent.redis.quorum;

import org.jspecify.annotations.Nullable;

/**
 * A vote as a node holds it, read word by word. By hand, because a process that holds a thousand leases on five nodes reads
 * thousands of them at each renewal, most several times, while every lease's time runs: with regular expressions that took a third of a
 * second, and beside busy neighbours more than a renewal may take.
 */
final class VoteText {

    private static final int LONGEST_LIFE = 16;

    private final String text;
    private int at;

    VoteText(String text) {
        this.text = text;
    }

    /** Throws if it is not ours. */
    Vote read() {
        expect("quorum/1 promised=");
        Ballot promised = Ballot.parse(word());
        boolean copied = skips(" copied=");
        if (!copied) {
            expect(" accepted=");
        }
        Ballot accepted = Ballot.parse(word());
        expect(" life=");
        String life = life();
        expect(" trace=");
        Trace trace = new Trace(word());
        return new Vote(promised, accepted, copied, life, trace, rest());
    }

    private boolean skips(String part) {
        boolean there = text.startsWith(part, at);
        at += there ? part.length() : 0;
        return there;
    }

    private void expect(String part) {
        if (!skips(part)) {
            throw new IllegalArgumentException("not written by a quorum: no \"" + part + "\" at " + at);
        }
    }

    private String word() {
        int space = text.indexOf(' ', at);
        int from = at;
        at = space < 0 ? text.length() : space;
        return text.substring(from, at);
    }

    private String life() {
        String life = word();
        if (life.length() > LONGEST_LIFE || !life.chars().allMatch(Trace::isDigit)) {
            throw new IllegalArgumentException("not written by a quorum: no life");
        }
        return life;
    }

    /** The record, which may hold anything; nothing if the text ends here. */
    private @Nullable String rest() {
        return at == text.length() ? null : text.substring(at + 1);
    }
}
