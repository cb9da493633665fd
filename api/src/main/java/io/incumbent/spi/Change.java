package io.incumbent.spi;

import java.util.Objects;

/**
 * One compare-and-set: what the register must hold, and what it shall hold then.
 *
 * <p>Immutable. No two changes of any candidates ever have the same {@link #next()}, so a store that compares whole
 * texts compares versions.
 *
 * @param register the register's name
 * @param expected what the register must hold, exactly, as this backend gave it out
 * @param next the record to write
 */
public record Change(String register, Snapshot expected, String next) {

    /**
     * Checks that all parts are there.
     *
     * @param register the register's name
     * @param expected what the register must hold
     * @param next the record to write
     */
    public Change {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(next, "next");
    }
}
