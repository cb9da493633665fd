package io.incumbent.tck.spec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The election, as an immutable object: who may be elected when, and with which token. Only the newest term is kept,
 * because nothing may ever happen in an older one.
 *
 * <ol>
 *   <li><b>Tokens.</b> Each term has a greater token than all before.
 *   <li><b>Patience.</b> A term is granted when the one before was handed back, or its last write was sent a term ago,
 *       or to the same campaign again if its term never began.
 *   <li><b>Own.</b> Only the holder of the newest term renews it, hands it back, or finds its lease held.
 *   <li><b>Length.</b> A lease is held no longer than its term after the last of its writes that took effect was sent.
 *   <li><b>Over is over.</b> What was handed back, or seen not to be held, is never held again.
 * </ol>
 *
 * <p>That two leases are never held at once follows from the third clause.
 *
 * @param newest the newest term; {@code null} as long as there was none
 */
public record ElectionSpec(@Nullable Term newest) {

    /** Nobody was ever elected. */
    public static final ElectionSpec BEGINNING = new ElectionSpec(null);

    /** How far a term has come. */
    public enum Phase {
        /** The register says so; nobody was seen to rely on it. */
        GRANTED,
        /** Its lease was seen to be held. */
        HELD,
        /** Its lease was seen not to be held. */
        OVER,
        /** It was handed back. */
        RELEASED
    }

    /**
     * What must be known of a term.
     *
     * @param token its number
     * @param holder the process that holds it
     * @param attempt the campaign that led to it
     * @param sentAt when the latest of its writes that took effect was sent
     * @param termNanos how long its lease may last after that
     * @param phase how far it has come
     */
    public record Term(long token, String holder, String attempt, long sentAt, long termNanos, Phase phase) {

        Term in(Phase next) {
            return next == phase ? this : new Term(token, holder, attempt, sentAt, termNanos, next);
        }

        boolean isOf(Step step) {
            return token == step.token() && holder.equals(step.holder());
        }

        boolean isOver() {
            return phase == Phase.OVER || phase == Phase.RELEASED;
        }

        long endsAt() {
            return sentAt + termNanos;
        }
    }

    /** What the specification says to a step. */
    public sealed interface Answer {}

    /**
     * The step may happen.
     *
     * @param next what may follow
     */
    public record Accepted(ElectionSpec next) implements Answer {}

    /**
     * The step must never happen.
     *
     * @param clause which clause forbids it
     * @param why what is wrong with it
     */
    public record Refused(Clause clause, String why) implements Answer {}

    /** The clauses, for tests and messages. */
    public enum Clause {
        /** The first. */
        TOKENS,
        /** The second. */
        PATIENCE,
        /** The third. */
        OWN,
        /** The fourth. */
        LENGTH,
        /** The fifth. */
        OVER_IS_OVER
    }

    /**
     * Lets a step happen, if it may.
     *
     * @param step what happened next
     * @return what may follow, or which clause forbids it
     */
    public Answer after(Step step) {
        if (step instanceof Step.Granted granted) {
            return granted(granted);
        } else if (step instanceof Step.Released released) {
            return released(released);
        }
        Term term = newest;
        if (step instanceof Step.Over) {
            // The end of an older term is nothing new, whenever it is seen.
            return term != null && term.isOf(step) && !term.isOver() ? now(term.in(Phase.OVER)) : new Accepted(this);
        } else if (term == null || !term.isOf(step)) {
            return refused(Clause.OWN, step, "is of another term than the newest, " + term);
        } else if (step instanceof Step.Renewed renewed) {
            return renewed(term, renewed);
        }
        return held(term, step);
    }

    private Answer granted(Step.Granted step) {
        Term before = newest;
        if (before != null && step.token() <= before.token()) {
            return refused(Clause.TOKENS, step, "has no greater token than " + before);
        }
        if (before != null && !mayFollow(before, step)) {
            return refused(Clause.PATIENCE, step, "comes before " + before.endsAt() + ", the end of " + before);
        }
        return now(
                new Term(step.token(), step.holder(), step.attempt(), step.sentAt(), step.termNanos(), Phase.GRANTED));
    }

    /** What was never granted is granted by this, and over at once. */
    private Answer released(Step.Released step) {
        Term term = newest;
        if (term != null && term.isOf(step)) {
            return now(term.in(Phase.RELEASED));
        }
        if (term != null && step.token() <= term.token()) {
            return refused(Clause.OWN, step, "hands back another term than its own, " + term);
        }
        Answer granted =
                granted(new Step.Granted(step.at(), step.token(), step.holder(), step.attempt(), step.at(), 0));
        return granted instanceof Accepted accepted ? accepted.next().released(step) : granted;
    }

    private static boolean mayFollow(Term before, Step.Granted step) {
        boolean neverBegan = before.phase() == Phase.GRANTED && before.attempt().equals(step.attempt());
        return before.phase() == Phase.RELEASED || neverBegan || step.at() >= before.endsAt();
    }

    private Answer renewed(Term term, Step.Renewed step) {
        if (term.phase() == Phase.RELEASED) {
            return refused(Clause.OVER_IS_OVER, step, "renews what was handed back: " + term);
        }
        long sentAt = Math.max(term.sentAt(), step.sentAt());
        return now(new Term(term.token(), term.holder(), term.attempt(), sentAt, term.termNanos(), term.phase()));
    }

    private Answer held(Term term, Step step) {
        if (term.isOver()) {
            return refused(Clause.OVER_IS_OVER, step, "comes after the end of " + term);
        }
        if (step.at() > term.endsAt()) {
            return refused(Clause.LENGTH, step, "comes after " + term.endsAt() + ", the end of " + term);
        }
        return now(term.in(Phase.HELD));
    }

    private Answer now(Term term) {
        return new Accepted(Objects.equals(term, newest) ? this : new ElectionSpec(term));
    }

    private static Refused refused(Clause clause, Step step, String why) {
        return new Refused(clause, step + " " + why);
    }
}
