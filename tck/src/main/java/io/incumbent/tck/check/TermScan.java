package io.incumbent.tck.check;

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

    /** The next term can't begin earlier than this, because of that term, as that line shows. */
    private long free = Long.MIN_VALUE;

    private @Nullable Term last;
    private @Nullable Event reason;

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
        data.repeatedGrants.forEach(call -> {
            TermName name = data.terms.name(call.token());
            findings.broken(Rule.TOKENS, data, name, "was granted a second time", List.of(call.evidence()));
        });
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
            List<Event> evidence = List.of(term.begun.event(), term.asked.event());
            findings.broken(Rule.TOKENS, data, term.name(), "was seen before it was asked for", evidence);
            return;
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
        Term before = last;
        if (before != null && free > term.begun.time()) {
            conflict(before, term);
        } else if (before != null && before.hasHull() && term.hasHull()) {
            findings.margin(Rule.EXCLUSION, term.begun.time() - before.held.time());
        }
    }

    /**
     * (Shortest) A shorter term is in the way of nothing that a longer one is not, so each ends as early as it can: one
     * with a hull at the end of that, any other at the first instant at which it can have been.
     */
    private void shorten(Term term) {
        offer(term.notOverBefore(), term, term.notOverBeforeEvidence());
        if (term.asked.isKnown()) {
            offer(term.asked.time(), term, term.asked.event());
        }
    }

    private void offer(long time, Term term, Event evidence) {
        if (time > free) {
            free = time;
            last = term;
            reason = evidence;
        }
    }

    /** The two can't both be, in the order of their tokens; which rule that breaks is told by what else is certain. */
    private void conflict(Term smaller, Term greater) {
        boolean overlap = overlap(smaller, greater);
        boolean order = (smaller.asked.isKnown() && smaller.asked.time() > greater.begun.time())
                || greater.held.time() < smaller.begun.time();
        if (overlap) {
            List<Event> evidence = List.of(smaller.held.event(), greater.begun.event());
            findings.broken(Rule.EXCLUSION, data, smaller.name(), "was held together with", greater.name(), evidence);
        }
        if (order || (!overlap && smaller.held.time() > greater.begun.time())) {
            earlier(Rule.TOKENS, greater, "has the greater token but came before", smaller);
        } else if (!overlap) {
            earlier(Rule.WINDOWS, greater, "began within what was confirmed to", smaller);
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

    private void earlier(Rule rule, Term greater, String what, Term smaller) {
        Event first = greater.begun.event();
        List<Event> evidence = reason == null ? List.of(first) : List.of(reason, first);
        findings.broken(rule, data, greater.name(), what, smaller.name(), evidence);
    }
}
