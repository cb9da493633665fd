package io.incumbent.tck.report;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one kind of fault did. A fault without an effect has tested nothing. Immutable.
 *
 * @param kind such as {@code pause}
 * @param injected how often it was caused
 * @param effective how often it provably did something
 * @param effects figures that prove it, added up
 */
public record FaultEvidence(String kind, long injected, long effective, Map<String, Long> effects) {

    /**
     * Keeps a copy of the figures.
     *
     * @param kind such as {@code pause}
     * @param injected how often it was caused
     * @param effective how often it provably did something
     * @param effects figures that prove it
     */
    public FaultEvidence {
        Objects.requireNonNull(kind, "kind");
        effects = Map.copyOf(effects);
    }

    /** The same kind in another place. */
    FaultEvidence and(FaultEvidence other) {
        Map<String, Long> all = new TreeMap<>(effects);
        other.effects.forEach((name, figure) -> all.merge(name, figure, Long::sum));
        return new FaultEvidence(kind, injected + other.injected, effective + other.effective, all);
    }
}
