package io.incumbent.tck.check;

import io.incumbent.tck.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one term, for whoever shows it: bounds only, with the lines that they come from. Immutable.
 *
 * @param election in which election
 * @param name its token and its candidate
 * @param askedAt it did not begin before; {@code null} if nobody saw it being asked for
 * @param begunBy it had begun by then
 * @param heldUntil it was not over before then; if that is not after {@code begunBy}, it may have been a single instant
 * @param declaredUntil until when its holder was promised it, cut short by the first sign that it might end before;
 *     {@code null} if nothing was promised
 * @param begun the line that shows that it had begun
 * @param held the line that shows that it was not over
 */
public record TermSpan(
        String election,
        TermName name,
        @Nullable Long askedAt,
        long begunBy,
        long heldUntil,
        @Nullable Long declaredUntil,
        Event begun,
        Event held) {

    static TermSpan of(ElectionData data, Term term) {
        return new TermSpan(
                data.name,
                term.name(),
                term.asked.isKnown() ? term.asked.time() : null,
                term.begun.time(),
                term.held.time(),
                term.promised.isKnown() ? (Long) Math.min(term.promised.time(), term.ending.time()) : null,
                term.begun.event(),
                term.held.event());
    }

    /** {@return whether it was certainly held from the one bound to the other} */
    public boolean isCertain() {
        return begunBy < heldUntil;
    }
}
