package io.incumbent.tck.actor;

/**
 * What a process did after it was paused.
 *
 * @param missedNanos how much time it missed
 * @param held how many questions were answered with yes
 * @param accepted how many writes were accepted
 */
public record AfterPause(long missedNanos, long held, long accepted) {

    static AfterPause of(Message answer) {
        return new AfterPause(answer.number("missed"), answer.number("held"), answer.number("accepted"));
    }
}
