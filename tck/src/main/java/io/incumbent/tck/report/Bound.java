package io.incumbent.tck.report;

import io.incumbent.tck.check.Measure;
import java.util.Objects;

/**
 * How long something may take. Immutable.
 *
 * @param of a rule's number such as {@code 4.02}, or the exact name of a {@link Measure}, which goes before
 * @param nanos how long
 * @param because where it comes from, such as {@code term + 250 ms}
 */
public record Bound(String of, long nanos, String because) {

    /**
     * Checks that all parts are there.
     *
     * @param of a rule's number, or the exact name of a measure
     * @param nanos how long
     * @param because where it comes from
     */
    public Bound {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(because, "because");
    }

    boolean isFor(Measure measure) {
        return of.equals(measure.rule()) || isExactlyFor(measure);
    }

    boolean isExactlyFor(Measure measure) {
        return of.equals(measure.what());
    }
}
