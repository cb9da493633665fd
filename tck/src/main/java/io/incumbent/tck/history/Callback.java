package io.incumbent.tck.history;

/**
 * The application was told of the beginning or the end of a term. Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process who was told
 * @param election in which election
 * @param elected {@code true} at the beginning, {@code false} at the end of the term
 * @param token the token of the term
 * @param at from the call's entry to its exit
 */
public record Callback(long seq, String process, String election, boolean elected, long token, Bracket at)
        implements Event {

    @Override
    public String toString() {
        return (elected ? "elected" : "lost") + "(" + token + ") told to " + process + " " + at + " #" + seq;
    }
}
