package io.incumbent.tck.check;

import io.incumbent.tck.history.Event;

/**
 * A term, and what the history knows about it: bounds only. From {@link #begun} to {@link #held}, if that is a span at
 * all, lies its certain hull; how much longer it was is nobody's knowledge.
 */
final class Term {

    private final long token;
    private final String candidate;

    /** It did not begin before it was asked for. */
    final Earliest asked = new Earliest();
    /** It began no later: the first response to anything that presupposes it. */
    final Earliest begun = new Earliest();
    /** It did not end before: the last invocation of anything that presupposes it. */
    final Latest held = new Latest();

    /** It was given back at the service, no later than this. */
    final Earliest released = new Earliest();
    /** It may have been given back, from then on. */
    final Earliest maybeReleased = new Earliest();
    /** What the service last confirmed lasts at least until then. */
    final Latest due = new Latest();

    /** Its holder was told that it is held, last. */
    final Latest affirmed = new Latest();
    /** Its holder had been told that it is over. */
    final Earliest denied = new Earliest();

    /** Its holder's listener was told of it. */
    final Earliest told = new Earliest();

    /** What its holder was promised. */
    final Latest promised = new Latest();
    /** By how much the boldest promise was within the rules. */
    final Earliest slack = new Earliest();
    /** The first sign that it might end before its time. */
    final Earliest ending = new Earliest();

    private boolean granted;
    private long ttlNanos;
    private long promises;

    Term(long token, String candidate) {
        this.token = token;
        this.candidate = candidate;
    }

    long token() {
        return token;
    }

    TermName name() {
        return new TermName(token, candidate);
    }

    boolean isOf(String someone) {
        return candidate.equals(someone);
    }

    /** Whether only its token is known. */
    boolean isUnclaimed() {
        return candidate.equals(TermName.UNKNOWN);
    }

    /** Whether anybody has seen it. What nobody saw may never have been. */
    boolean isSeen() {
        return begun.isKnown();
    }

    /** Whether any line is about it that does not come from an observer. */
    boolean mayExist() {
        return isSeen() || asked.isKnown() || told.isKnown();
    }

    /** One of those lines. */
    Event trace() {
        return isSeen() ? begun.event() : asked.isKnown() ? asked.event() : told.event();
    }

    boolean hasHull() {
        return isSeen() && begun.time() < held.time();
    }

    /** It was granted; says whether for the first time. */
    boolean grant() {
        boolean first = !granted;
        granted = true;
        return first;
    }

    /** It was held at some time between these two. */
    void heldBetween(long invokedAt, long respondedAt, Event evidence) {
        begun.offer(respondedAt, evidence);
        held.offer(invokedAt, evidence);
    }

    void ttl(long nanos) {
        ttlNanos = nanos;
        promises++;
    }

    /** For how long it was granted; 0 if nobody could see. */
    long ttlNanos() {
        return ttlNanos;
    }

    long promises() {
        return promises;
    }

    /** By what is known of its end, it was not over before: its own evidence, or what the service owes it. */
    long notOverBefore() {
        return released.isKnown() ? held.time() : Math.max(held.time(), Math.min(due.time(), maybeReleased.time()));
    }

    /** The line that says so. */
    Event notOverBeforeEvidence() {
        return notOverBefore() > held.time() && due.isKnown() ? due.event() : held.event();
    }
}
