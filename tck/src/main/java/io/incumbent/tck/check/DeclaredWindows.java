package io.incumbent.tck.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rule 1.02: what was promised to one term has run out before the next begins. Judged only where the promise certainly
 * stood to its end: a holder that gave up, or was told that it lost, may have been over sooner.
 */
final class DeclaredWindows {

    private final ElectionData data;
    private final Findings findings;

    DeclaredWindows(ElectionData data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void run() {
        Term boldest = null;
        for (Term term : data.terms.inOrder()) {
            if (boldest != null) {
                follows(boldest, term);
            }
            boldest = longer(boldest, term);
        }
    }

    private static @Nullable Term longer(@Nullable Term one, Term other) {
        boolean stands = other.promised.isKnown() && other.promised.time() <= other.ending.time();
        return stands && (one == null || one.promised.time() < other.promised.time()) ? other : one;
    }

    /** What was already held together, or came in the wrong order, is the business of other rules. */
    private void follows(Term earlier, Term later) {
        findings.checked(Rule.WINDOWS, 1);
        long margin = later.begun.time() - earlier.promised.time();
        if (margin >= 0) {
            findings.margin(new TightSpot(
                    Rule.WINDOWS,
                    data.name,
                    earlier.name(),
                    later.name(),
                    earlier.promised.time(),
                    later.begun.time(),
                    List.of(earlier.promised.event(), later.begun.event())));
        } else if (earlier.notOverBefore() <= later.begun.time() && earlier.token() != later.token()) {
            findings.broken(
                    Rule.WINDOWS,
                    data,
                    later.name(),
                    "began within what was promised to",
                    earlier.name(),
                    List.of(earlier.promised.event(), later.begun.event()));
        }
    }
}
