package io.incumbent.tck.actor;

/**
 * What a lease answered while it was resigned.
 *
 * <p>Immutable.
 *
 * @param asked how many questions there were
 * @param late how many of those that were asked after the call to resign had returned were answered with yes
 * @param revived how many were answered with yes after one was answered with no
 */
public record Raced(long asked, long late, long revived) {

    static Raced of(Message answer) {
        return new Raced(answer.number("asked"), answer.number("late"), answer.number("revived"));
    }
}
