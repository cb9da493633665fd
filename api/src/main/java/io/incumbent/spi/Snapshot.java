package io.incumbent.spi;

import java.util.Objects;
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
 *     from another incarnation, and a change that expects a record of another incarnation must be rejected. A candidate
 *     that comes after the store went back can't know: a backend where that happens declares no more than
 *     {@link io.incumbent.Guarantee#BEST_EFFORT} or says what keeps it from happening
 * @param tokenHint a number greater than or equal to every token this store has seen, also across the loss of records,
 *     such as the service's own revision or clock in microseconds; zero if there is none. A new token is greater
 */
public record Snapshot(@Nullable String record, String version, String incarnation, long tokenHint) {

    private static final long GREATEST_HINT = Long.MAX_VALUE / 2;

    /**
     * Checks the hint.
     *
     * @param record the record's text
     * @param version whatever the backend needs to recognise exactly this record when it compares
     * @param incarnation names the life of the store
     * @param tokenHint a number greater than or equal to every token this store has seen
     */
    public Snapshot {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(incarnation, "incarnation");
        if (tokenHint < 0 || tokenHint > GREATEST_HINT) {
            throw new IllegalArgumentException("token hint " + tokenHint + " must be from 0 to " + GREATEST_HINT
                    + ": every new token is greater, and there must be some left");
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
