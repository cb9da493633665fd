package io.incumbent.tck.history;

import org.jspecify.annotations.Nullable;

/**
 * An operation from beginning to end. Immutable.
 *
 * @param first the line in which it was asked for, or its only line
 * @param last the line with its outcome; {@code null} if there is none, because its process died
 */
public record Call(Operation first, @Nullable Operation last) {

    /** {@return its outcome; {@link Phase#INFO} if that was never recorded} */
    public Phase phase() {
        return last == null ? Phase.INFO : last.phase();
    }

    /** {@return the kind of operation} */
    public Kind kind() {
        return first.kind();
    }

    /** {@return the token it was about, or that it brought or may have brought; 0 if none is known} */
    public long token() {
        return last != null && last.token() != 0 ? last.token() : first.token();
    }

    /** {@return a time before which it certainly did nothing} */
    public long invokedAt() {
        return first.at().from();
    }

    /** {@return a time by which it was certainly over; never, if its outcome is unknown} */
    public long respondedAt() {
        return last == null || last.phase() == Phase.INFO
                ? Long.MAX_VALUE
                : last.at().to();
    }

    /** {@return the line that says most about it} */
    public Operation evidence() {
        return last == null ? first : last;
    }

    /** {@return the candidate that asked} */
    public String candidate() {
        return Processes.candidateOf(first.process());
    }
}
