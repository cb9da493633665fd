package io.incumbent.tck.check;

/** The rules that a history alone can show to be broken, by their numbers in the kit's specification. */
public enum Rule {
    /** See {@link #title()}, as for all others. */
    EXCLUSION("1.01", "two terms of one election are never held at once"),
    /** Judged on what the library promised, whether anybody asked it or not. */
    WINDOWS("1.02", "no term begins before the last promise of an earlier one has run out"),
    /** Judged on one clock. */
    PROMISES("1.03", "no lease is promised for longer than its term from before the request was sent"),
    /** Judged on what one lease answered. */
    CONVEXITY("1.04", "a lease that was over is never held again"),
    /** Judged on faults that cut a candidate off from every server. */
    SILENCE("1.05", "no lease is held longer than its term after the last byte from the service"),
    /** Judged from the return of the call. */
    RESIGNATION("1.07", "no lease is held after it was given up"),
    /** Judged on renewals and releases that were refused. */
    INVOLUNTARY_LOSS("1.11", "no renewal is refused while the lease is held"),
    /** Judged on grants, and on the order of certain hulls. */
    TOKENS("2.01", "tokens are unique, and the later term has the greater one"),
    /** Judged on the resource's own record. */
    FENCING("2.05", "a resource never accepts a token after a greater one, and loses no write"),
    /** Judged on the resource's own record, joined with the terms. */
    REJECTIONS("2.06", "no write of a leader is refused while its term is certainly held"),
    /** Judged on one listener. */
    CALLBACKS("3.01", "a listener is told of the beginning and the end of each term, once each and in order"),
    /** Judged on one listener. */
    CLOSING("3.02", "nobody is told anything after close() has returned"),
    /** Judged on all observers. */
    PHANTOMS("5.01", "an observer reports only terms that may have been granted and are not long over"),
    /** Judged on each observer. */
    OBSERVED_ORDER("5.02", "the tokens that one observer reports never decrease"),
    /** Judged on each observer. */
    REVENANTS("5.03", "a term that an observer reported as ended is never reported again"),
    /** Judged on reads that claim to be linearizable. */
    READS("5.05", "a linearizable read never finds nobody while a term is held");

    private final String id;
    private final String title;

    Rule(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** {@return its number} */
    public String id() {
        return id;
    }

    /** {@return what must hold} */
    public String title() {
        return title;
    }
}
