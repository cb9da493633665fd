package io.incumbent.spi;

import io.incumbent.Guarantee;
import java.util.Objects;

/**
 * What a register, as configured, can promise.
 *
 * <p>Immutable.
 *
 * @param guarantee how strong elections on it are
 * @param because which setting or kind of server makes it so, as part of a sentence: "one server without replicas"
 * @param durable whether a register that is absent never held a record that could still be live: nothing is forgotten
 *     in a restart or a failover, and nothing expires. If not, candidates wait a full term before they take an absent
 *     register for free
 * @param pushes whether watches usually tell of a change within milliseconds
 */
public record Traits(Guarantee guarantee, String because, boolean durable, boolean pushes) {

    /**
     * Checks that all parts are there.
     *
     * @param guarantee how strong elections on it are
     * @param because which setting or kind of server makes it so
     * @param durable whether a register that is absent never held a record that could still be live
     * @param pushes whether watches usually tell of a change within milliseconds
     */
    public Traits {
        Objects.requireNonNull(guarantee, "guarantee");
        Objects.requireNonNull(because, "because");
    }
}
