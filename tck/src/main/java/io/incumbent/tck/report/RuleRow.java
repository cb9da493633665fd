package io.incumbent.tck.report;

import io.incumbent.tck.Finding;
import io.incumbent.tck.Finding.State;
import io.incumbent.tck.Level;
import io.incumbent.tck.check.RuleResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule. Immutable.
 *
 * @param id its number
 * @param level how much it demands
 * @param obligation what must hold
 * @param state what became of it
 * @param couldHaveFailed how many checks a broken service might have failed; {@code null} if nobody counted
 * @param marginNanos how near the nearest of them came to failing; {@code null} if there is no such distance
 * @param detail how it was broken or why it was not verified; empty if there is nothing to say
 */
public record RuleRow(
        String id,
        Level level,
        String obligation,
        State state,
        @Nullable Long couldHaveFailed,
        @Nullable Long marginNanos,
        String detail) {

    /**
     * Checks that all parts are there.
     *
     * @param id its number
     * @param level how much it demands
     * @param obligation what must hold
     * @param state what became of it
     * @param couldHaveFailed how many checks might have failed, or {@code null}
     * @param marginNanos how near they came to it, or {@code null}
     * @param detail how it was broken or why it was not verified
     */
    public RuleRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
    }

    /**
     * A rule that was judged by a test.
     *
     * @param id its number
     * @param level how much it demands
     * @param obligation what must hold
     * @param finding what became of it
     * @return the row
     */
    public static RuleRow of(String id, Level level, String obligation, Finding finding) {
        return new RuleRow(id, level, obligation, finding.state(), null, null, finding.detail());
    }

    /**
     * A rule that was judged on a history. What could not have failed has not been verified.
     *
     * @param result what the history shows
     * @return the row
     */
    public static RuleRow of(RuleResult result) {
        State state =
                result.broken() > 0 ? State.BROKEN : result.couldHaveFailed() > 0 ? State.KEPT : State.NOT_VERIFIED;
        return new RuleRow(
                result.rule().id(),
                Level.REQUIRED,
                result.rule().title(),
                state,
                result.couldHaveFailed(),
                result.marginNanos(),
                detail(result));
    }

    private static String detail(RuleResult result) {
        if (result.broken() > 0 && !result.violations().isEmpty()) {
            String first = result.violations().get(0).toString();
            return result.broken() == 1 ? first : result.broken() + " times; the first: " + first;
        }
        return result.couldHaveFailed() > 0 ? "" : "nothing was recorded that could have broken it";
    }

    /**
     * The same rule from another place: as bad as the worse of both, with the checks of both, and as near as the nearer.
     * That one place could not verify it matters only if none could.
     */
    RuleRow and(RuleRow other) {
        RuleRow worse = weight() >= other.weight() ? this : other;
        return new RuleRow(
                id,
                level,
                obligation,
                worse.state,
                sum(couldHaveFailed, other.couldHaveFailed),
                least(marginNanos, other.marginNanos),
                worse.detail);
    }

    private int weight() {
        return switch (state) {
            case NOT_VERIFIED -> 0;
            case KEPT -> 1;
            case NOT_IN_SET -> 2;
            case DID_NOT_RUN -> 3;
            case BROKEN -> 4;
        };
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : (Long) (one + other);
    }

    private static @Nullable Long least(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : (Long) Math.min(one, other);
    }

    /** Whether the service, or the run, is at fault. */
    boolean speaksAgainst() {
        return state == State.BROKEN || (state == State.DID_NOT_RUN && level == Level.REQUIRED);
    }
}
