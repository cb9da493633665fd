package io.incumbent.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a register held at some moment.
 *
 * <p>Immutable.
 *
 * @param record the record's text; {@code null} if the register was absent
 * @param version whatever the backend needs to recognise exactly this record when it compares, such as a revision;
 *     empty where it compares the text. The engine hands it back and never looks inside
 * @param incarnation names the life of the store: it differs when records may have gone back in time, such as after a
 *     failover to a lagging copy or a restored backup; empty where that cannot happen. The engine trusts no observation
 *     from another incarnation
 * @param tokenHint a number greater than or equal to every token this store has seen, also across the loss of records,
 *     such as the service's own revision or clock in microseconds; zero if there is none. A new token is at least this
 */
public record Snapshot(@Nullable String record, String version, String incarnation, long tokenHint) {

    /** Checks the hint. */
    public Snapshot {
        if (tokenHint < 0) {
            throw new IllegalArgumentException("token hint " + tokenHint + " must not be negative");
        }
    }

    /**
     * Makes a snapshot for a store that compares texts and has no hint.
     *
     * @param record the record's text; {@code null} if the register was absent
     * @return the snapshot
     */
    public static Snapshot of(@Nullable String record) {
        return new Snapshot(record, "", "", 0);
    }
}
