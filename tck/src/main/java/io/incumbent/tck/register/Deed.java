package io.incumbent.tck.register;

import io.incumbent.spi.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One change that was made in a crowd. Its times are ticks of a counter that all threads share, so they order what did
 * not overlap.
 *
 * @param asked a tick before the request was made
 * @param answered a tick after its answer came
 * @param expected the record that was expected; {@code null} for absence
 * @param next the record to write
 * @param outcome what became of it
 */
record Deed(long asked, long answered, @Nullable String expected, String next, Outcome outcome) {

    boolean applied() {
        return outcome instanceof Outcome.Applied;
    }
}
