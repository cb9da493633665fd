package io.incumbent.tck.report;

import java.util.Objects;

/**
 * Something that must happen sometimes, for the rest to mean anything. Immutable.
 *
 * @param what such as {@code changes of leader}
 * @param count how often it happened
 * @param atLeast how often it must; 0 if it is told for information only
 */
public record Goal(String what, long count, long atLeast) {

    /**
     * Checks that it is named.
     *
     * @param what such as {@code changes of leader}
     * @param count how often it happened
     * @param atLeast how often it must
     */
    public Goal {
        Objects.requireNonNull(what, "what");
    }

    /** {@return whether it happened often enough} */
    public boolean reached() {
        return count >= atLeast;
    }
}
