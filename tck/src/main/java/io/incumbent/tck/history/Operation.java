package io.incumbent.tck.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An operation was asked for, or its outcome became known; two lines with the same id belong together. An operation
 * that takes no time to speak of may be one line: then its bracket is around all of it. Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process who asked
 * @param election in which election
 * @param kind for what
 * @param phase how far it came
 * @param id the same in both lines, and nowhere else in the run of this process
 * @param at when it was asked for, or when the outcome was seen
 * @param token the token that it was about, or that it brought; 0 for none
 * @param promise what was promised; {@code null} if nothing, or nobody could see
 * @param error why it failed or is unknown; {@value #STALE} if the token named was not the current one; or {@code null}
 */
public record Operation(
        long seq,
        String process,
        String election,
        Kind kind,
        Phase phase,
        long id,
        Bracket at,
        long token,
        @Nullable Promise promise,
        @Nullable String error)
        implements Event {

    /** The error of a renewal or release that was refused because the lease had another holder, or none. */
    public static final String STALE = "stale";

    /** {@return whether the service refused it because its token was not the current one} */
    public boolean isStale() {
        return phase == Phase.FAIL && STALE.equals(error);
    }

    @Override
    public String toString() {
        return kind.wire() + "->" + phase.name().toLowerCase(Locale.ROOT) + (token == 0 ? "" : "(" + token + ")")
                + " by " + process + " " + at + (error == null ? "" : " (" + error + ")") + " #" + seq;
    }
}
