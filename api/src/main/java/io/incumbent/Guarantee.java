package io.incumbent;

import java.util.Objects;

/**
 * What a backend, as it is configured, can promise; strongest first.
 *
 * <p>Each backend's page says which assumption carries its promise and what breaks it. What promises less than
 * {@link #SINGLE_NODE} is refused at connect. A program that needs more, or can bear less, says so with
 * {@link ElectionOptions.Builder#require(Guarantee)}.
 */
public enum Guarantee {
    /** Holds through the loss of any minority of the service's servers. */
    LINEARIZABLE,
    /** Holds through crashes and restarts of the one server there is; without that server nobody is elected. */
    SINGLE_NODE,
    /** A failover of the service may forget a lease: two leaders are possible for up to a term; only tokens help. */
    BEST_EFFORT;

    /**
     * Says whether this promise is enough for someone who asked for another.
     *
     * @param required what was asked for
     * @return whether this one is at least as strong
     */
    public boolean satisfies(Guarantee required) {
        return compareTo(Objects.requireNonNull(required, "required")) <= 0;
    }
}
