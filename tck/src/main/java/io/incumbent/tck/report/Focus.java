package io.incumbent.tck.report;

import io.incumbent.tck.check.Rule;
import io.incumbent.tck.check.TermName;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.check.Violation;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something is to be seen.
 *
 * @param from where it begins
 * @param to where it ends
 * @param overlap whether two terms were certainly held from the one to the other
 */
record Focus(long from, long to, boolean overlap) {

    static Focus of(Violation violation, Map<TermName, TermSpan> terms) {
        TermSpan one = terms.get(violation.term());
        TermSpan other = violation.other() == null ? null : terms.get(violation.other());
        Focus both = violation.rule() == Rule.EXCLUSION ? overlap(one, other) : null;
        return both == null ? evidence(violation) : both;
    }

    private static @Nullable Focus overlap(@Nullable TermSpan one, @Nullable TermSpan other) {
        if (one == null || other == null) {
            return null;
        }
        long from = Math.max(one.begunBy(), other.begunBy());
        long to = Math.min(one.heldUntil(), other.heldUntil());
        return from < to ? new Focus(from, to, true) : null;
    }

    private static Focus evidence(Violation violation) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (Event event : violation.evidence()) {
            from = Math.min(from, time(event));
            to = Math.max(to, time(event));
        }
        return from > to ? new Focus(0, 0, false) : new Focus(from, to, false);
    }

    /** A row of equal answers is worth its last. */
    private static long time(Event event) {
        return event instanceof Checks checks
                ? checks.last().from()
                : event.at().to();
    }
}
