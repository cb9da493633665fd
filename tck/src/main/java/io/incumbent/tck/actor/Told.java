package io.incumbent.tck.actor;

/**
 * What a listener was told of a term.
 *
 * <p>Immutable.
 *
 * @param elected whether it begins; otherwise it is over
 * @param token the token of the term
 */
public record Told(boolean elected, long token) {

    @Override
    public String toString() {
        return (elected ? "elected with " : "no longer ") + token;
    }
}
