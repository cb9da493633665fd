package io.incumbent.tck.history;

import org.jspecify.annotations.Nullable;

/**
 * A resource accepted or refused a leader's write; seen by the resource, which decides about one write after another.
 * Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process the resource
 * @param election whose tokens it checks
 * @param number the place of this decision among all of this resource
 * @param token the token that came with the write
 * @param accepted the decision
 * @param value what a counter stood at after the write; {@code null} for other resources
 * @param at when the resource decided
 */
public record Write(
        long seq,
        String process,
        String election,
        long number,
        long token,
        boolean accepted,
        @Nullable Long value,
        Bracket at)
        implements Event {

    @Override
    public String toString() {
        return "write " + number + " with token " + token + (accepted ? " accepted" : " refused") + " by " + process
                + (value == null ? "" : ", which then stood at " + value) + " " + at + " #" + seq;
    }
}
