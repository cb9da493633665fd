package io.incumbent.tck.proxy;

import java.util.Objects;

/**
 * Whether a fault changed anything: one that did not proves nothing about whoever survived it. Immutable.
 *
 * @param proof how sure it is
 * @param reason what was seen, or what was missing, in one sentence
 */
public record Effect(Proof proof, String reason) {

    /** How sure an effect is. */
    public enum Proof {
        /** It met somebody: the link counted what it did. */
        SHOWN,
        /** It was there to be met: connections were refused on trial. Whether a candidate met it, nobody has said. */
        IN_FORCE,
        /** Nothing shows that it changed anything. */
        NONE
    }

    /**
     * Refuses nulls.
     *
     * @param proof how sure it is
     * @param reason what was seen
     */
    public Effect {
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return whether it is certain that the fault met somebody} */
    public boolean isShown() {
        return proof == Proof.SHOWN;
    }
}
