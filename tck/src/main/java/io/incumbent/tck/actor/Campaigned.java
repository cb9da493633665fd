package io.incumbent.tck.actor;

import java.util.OptionalLong;

/**
 * What became of a campaign.
 *
 * @param tookNanos how long it took
 * @param token the token, if it was elected
 */
public record Campaigned(long tookNanos, OptionalLong token) {

    static Campaigned of(Message answer) {
        OptionalLong token = answer.has(Cues.TOKEN) ? OptionalLong.of(answer.number(Cues.TOKEN)) : OptionalLong.empty();
        return new Campaigned(answer.number("took"), token);
    }
}
