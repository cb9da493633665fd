package io.incumbent.tck.spec;

/** One thing that happened in an election; a trace lists them in the order in which they happened. All times are true. */
public sealed interface Step {

    /** {@return when it happened, in nanoseconds} */
    long at();

    /** {@return the number of the term that it is about} */
    long token();

    /** {@return the process that did it, or of which it was seen} */
    String holder();

    /**
     * The register took a record by which a new term is held.
     *
     * @param at when the write took effect
     * @param token the number of the term
     * @param holder the process that wrote
     * @param attempt the campaign that wrote, unlike any other
     * @param sentAt when the write was sent
     * @param termNanos how long the lease may last after that
     */
    record Granted(long at, long token, String holder, String attempt, long sentAt, long termNanos) implements Step {}

    /**
     * The register took another record of the same term.
     *
     * @param at when the write took effect
     * @param token the number of the term
     * @param holder the process that wrote
     * @param sentAt when the write was sent
     */
    record Renewed(long at, long token, String holder, long sentAt) implements Step {}

    /**
     * The register took a record by which the term is handed back. A campaign that is given up while nobody knows
     * whether its write took effect hands back what it may have, and so a term that was never granted before.
     *
     * @param at when the write took effect
     * @param token the number of the term
     * @param holder the process that wrote
     * @param attempt the campaign that wrote
     */
    record Released(long at, long token, String holder, String attempt) implements Step {}

    /**
     * A process would be told that its lease is held, if it asked.
     *
     * @param at when
     * @param token the number of the term
     * @param holder the process
     */
    record Held(long at, long token, String holder) implements Step {}

    /**
     * A process that had the lease would be told that it is not held, if it asked.
     *
     * @param at when
     * @param token the number of the term
     * @param holder the process
     */
    record Over(long at, long token, String holder) implements Step {}
}
