package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps 2 and 3 of the algorithm: lays the terms one after another in the order of their tokens, each no longer than
 * the evidence makes it, and finds those that don't fit. One pass. The names in brackets are steps of the proof.
 */
final class TermScan {

    private final ElectionData data;
    private final Findings findings;

    /** Until when the place is taken, by which term, and the line that shows it. */
    private record Taken(long until, Term by, Event because) {}

    private @Nullable Taken taken;

    TermScan(ElectionData data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void run() {
        Term before = null;
        // (Order) Tokens rise from grant to grant, so no other order of the terms needs to be tried.
        for (Term term : data.terms.inOrder()) {
            if (before != null) {
                findings.checked(Rule.EXCLUSION, 1);
                findings.checked(Rule.TOKENS, 1);
                distinct(before, term);
            }
            place(term);
            before = term;
        }
        data.repeatedGrants.forEach(this::repeated);
    }

    private void repeated(Call call) {
        findings.checked(Rule.TOKENS, 1);
        Term term = data.terms.of(call.token(), call.candidate());
        List<Event> evidence = List.of(term.begun.event(), call.evidence());
        findings.broken(Rule.TOKENS, data, term.name(), "was granted a second time", evidence);
    }

    private void distinct(Term before, Term term) {
        if (before.token() == term.token()) {
            List<Event> evidence = List.of(before.begun.event(), term.begun.event());
            findings.broken(Rule.TOKENS, data, before.name(), "has the same token as", term.name(), evidence);
        }
    }

    /**
     * (Bounds) A term begins after it was asked for and after the term before it has ended, and before anything that
     * presupposes it has returned; it ends before its release has returned. Where these bounds leave room, it fits.
     */
    private void place(Term term) {
        if (term.asked.isKnown() && term.asked.time() > term.begun.time()) {
            findings.checked(Rule.TOKENS, 1);
            List<Event> evidence = List.of(term.begun.event(), term.asked.event());
            findings.broken(Rule.TOKENS, data, term.name(), "was seen before it was asked for", evidence);
            return;
        }
        if (term.released.isKnown()) {
            findings.checked(Rule.RESIGNATION, 1);
        }
        if (term.notOverBefore() > term.released.time()) {
            List<Event> evidence = List.of(term.released.event(), term.notOverBeforeEvidence());
            findings.broken(Rule.RESIGNATION, data, term.name(), TermRules.HELD_AFTER, evidence);
            return;
        }
        follow(term);
        shorten(term);
    }

    private void follow(Term term) {
        if (taken == null) {
            return;
        }
        Term before = taken.by;
        if (taken.until > term.begun.time()) {
            conflict(taken, term);
        } else if (before.hasHull() && term.hasHull()) {
            TightSpot spot = new TightSpot(
                    Rule.EXCLUSION,
                    data.name,
                    before.name(),
                    term.name(),
                    before.held.time(),
                    term.begun.time(),
                    List.of(before.held.event(), term.begun.event()));
            findings.margin(spot);
        }
    }

    /**
     * (Shortest) A shorter term is in the way of nothing that a longer one is not, so each ends as early as it can: one
     * with a hull at the end of that, any other at the first instant at which it can have been.
     */
    private void shorten(Term term) {
        take(term.notOverBefore(), term, term.notOverBeforeEvidence());
        if (term.asked.isKnown()) {
            take(term.asked.time(), term, term.asked.event());
        }
    }

    private void take(long until, Term by, Event because) {
        if (taken == null || until > taken.until) {
            taken = new Taken(until, by, because);
        }
    }

    /** The two can't both be, in the order of their tokens; which rule that breaks is told by what else is certain. */
    private void conflict(Taken place, Term greater) {
        Term smaller = place.by;
        boolean overlap = overlap(smaller, greater);
        boolean order = smaller.asked.isKnown() && smaller.asked.time() > greater.begun.time();
        List<Event> evidence = List.of(place.because, greater.begun.event());
        if (overlap) {
            List<Event> both = List.of(smaller.held.event(), greater.begun.event());
            findings.broken(Rule.EXCLUSION, data, smaller.name(), "was held together with", greater.name(), both);
        }
        if (order || (!overlap && smaller.held.time() > greater.begun.time())) {
            String what = "has the greater token but came before";
            findings.broken(Rule.TOKENS, data, greater.name(), what, smaller.name(), evidence);
        } else if (!overlap) {
            String what = "began within what was confirmed to";
            findings.broken(Rule.WINDOWS, data, greater.name(), what, smaller.name(), evidence);
        }
    }

    /** Whether there is an instant at which both were certainly held. */
    private static boolean overlap(Term smaller, Term greater) {
        boolean hulls = Math.max(smaller.begun.time(), greater.begun.time())
                < Math.min(smaller.held.time(), greater.held.time());
        // One that has no hull but was asked for, and seen, within the other's.
        boolean within = smaller.begun.time() < greater.asked.time()
                && greater.asked.isKnown()
                && greater.begun.time() < smaller.held.time();
        return hulls || within;
    }
}
