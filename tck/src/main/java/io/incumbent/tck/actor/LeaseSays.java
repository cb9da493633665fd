package io.incumbent.tck.actor;

import java.time.Duration;

/**
 * What a lease says of itself.
 *
 * <p>Immutable.
 *
 * @param token its token
 * @param held whether it is held
 * @param remaining for how long, if it is not renewed
 */
public record LeaseSays(long token, boolean held, Duration remaining) {

    static LeaseSays of(Message answer) {
        boolean held = answer.typed("held", Boolean.class).orElse(false);
        return new LeaseSays(answer.number(Cues.TOKEN), held, Duration.ofNanos(answer.number("remaining")));
    }
}
