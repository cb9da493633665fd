package io.incumbent.tck.history;

import java.util.Map;

/**
 * A fault began or ended. Immutable.
 *
 * @param seq see {@link Event#seq()}
 * @param process who caused it
 * @param kind such as {@code kill}, {@code pause}, {@code cut}
 * @param target the candidate or server that it hit
 * @param direction {@code both}, or one of {@code c2s} and {@code s2c} for a link that was hit one way
 * @param begins {@code true} when it began, {@code false} when it ended
 * @param effect figures that prove that it did something
 * @param at when
 */
public record Fault(
        long seq,
        String process,
        String kind,
        String target,
        String direction,
        boolean begins,
        Map<String, Long> effect,
        Bracket at)
        implements Event {

    /** The figure that says when the last byte came through a link before it was cut. */
    public static final String LAST_BYTE = "lastByte";

    /**
     * Keeps a copy of the figures.
     *
     * @param seq see {@link Event#seq()}
     * @param process who caused it
     * @param kind such as {@code kill}
     * @param target what it hit
     * @param direction {@code both}, or one way
     * @param begins whether it began or ended
     * @param effect figures that prove that it did something
     * @param at when
     */
    public Fault {
        effect = Map.copyOf(effect);
    }

    /** {@return whether nothing passes between its target and any server while it lasts} */
    public boolean silences() {
        return direction.equals("both") && (kind.equals("cut") || kind.equals("blackhole"));
    }

    @Override
    public String toString() {
        return kind + " of " + target + (begins ? " began " : " ended ") + at + " #" + seq;
    }
}
