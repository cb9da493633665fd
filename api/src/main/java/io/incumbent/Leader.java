package io.incumbent;

import java.util.Map;
import java.util.Objects;

/**
 * Who leads an election, as seen from outside. What is seen is always a little old: a leader may have lost its lease
 * since. Not a right to act: only a {@link Lease} is.
 *
 * @param candidateId what the leader calls itself
 * @param token the token of its term
 * @param metadata what the leader wants others to know, such as its address
 */
public record Leader(String candidateId, FencingToken token, Map<String, String> metadata) {

    /**
     * Checks that all parts are there, and copies the metadata.
     *
     * @param candidateId what the leader calls itself
     * @param token the token of its term
     * @param metadata what the leader wants others to know
     */
    public Leader {
        Objects.requireNonNull(candidateId, "candidateId");
        Objects.requireNonNull(token, "token");
        metadata = Map.copyOf(Objects.requireNonNull(metadata, "metadata"));
    }

    /** {@return the leader for messages to people; what it says of itself is quoted and cut} */
    @Override
    public String toString() {
        return "Leader[" + Texts.quoted(candidateId) + ", " + token + ", " + Texts.quoted(metadata.toString()) + "]";
    }

    /** {@return the election it leads} */
    public ElectionName election() {
        return token.election();
    }
}
