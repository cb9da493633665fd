package io.incumbent.tck.history;

import org.jspecify.annotations.Nullable;

/**
 * An observer was told who leads. It may be late; it must not be wrong. Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process the observer
 * @param election the election observed
 * @param token the leader's token; 0 for nobody
 * @param leader the candidate that is said to lead; {@code null} for nobody, or if its name was not told
 * @param at when
 */
public record Observation(
        long seq,
        String process,
        String election,
        long token,
        @Nullable String leader,
        Bracket at) implements Event {

    @Override
    public String toString() {
        String who = leader == null ? "" : " of " + leader;
        return "observe->" + (token == 0 ? "nobody" : token + who) + " by " + process + " " + at + " #" + seq;
    }
}
