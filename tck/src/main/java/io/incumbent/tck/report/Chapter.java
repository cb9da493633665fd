package io.incumbent.tck.report;

import io.incumbent.tck.Verdict;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.history.History;
import java.util.Objects;

/**
 * One scenario of a run: what was recorded, and what that shows. Immutable.
 *
 * @param name its name, unique in the report
 * @param about what was done in it; may be empty
 * @param expectation what it is expected to show
 * @param history what was recorded
 * @param judgement what that shows
 */
public record Chapter(String name, String about, Expectation expectation, History history, Judgement judgement) {

    /**
     * Checks that all parts are there.
     *
     * @param name its name, unique in the report
     * @param about what was done in it
     * @param expectation what it is expected to show
     * @param history what was recorded
     * @param judgement what that shows
     */
    public Chapter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(judgement, "judgement");
    }

    /**
     * A scenario in which every rule must hold.
     *
     * @param name its name
     * @param history what was recorded
     * @param judgement what that shows
     * @return the chapter
     */
    public static Chapter of(String name, History history, Judgement judgement) {
        return new Chapter(name, "", Expectation.HOLDS, history, judgement);
    }

    /**
     * Says what was done.
     *
     * @param text in a sentence
     * @return the same chapter with it
     */
    public Chapter about(String text) {
        return new Chapter(name, text, expectation, history, judgement);
    }

    /**
     * Says what it is expected to show.
     *
     * @param what that
     * @return the same chapter with it
     */
    public Chapter expecting(Expectation what) {
        return new Chapter(name, about, what, history, judgement);
    }

    /** {@return whether a rule was found broken, expected or not} */
    boolean isBroken() {
        return judgement.rules().stream().anyMatch(rule -> rule.broken() > 0);
    }

    /** {@return what its history shows, in the words of the kit} */
    public Verdict found() {
        return switch (judgement.verdict()) {
            case CONFORMANT -> Verdict.CONFORMANT;
            case VIOLATED -> Verdict.NOT_CONFORMANT;
            case INCONCLUSIVE -> Verdict.INCONCLUSIVE;
        };
    }

    /** {@return what it says about the service: what may break says nothing, a control that did is as it should be} */
    public Verdict verdict() {
        return switch (expectation) {
            case HOLDS -> found();
            case MAY_BREAK -> Verdict.CONFORMANT;
            case MUST_BREAK -> found() == Verdict.NOT_CONFORMANT ? Verdict.CONFORMANT : Verdict.NOT_CONFORMANT;
        };
    }
}
