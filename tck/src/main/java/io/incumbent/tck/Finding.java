package io.incumbent.tck;

import java.util.Objects;

/**
 * What became of one rule in a run.
 *
 * <p>Immutable.
 *
 * @param state what became of it
 * @param detail how it was broken or why it was not verified; empty if it was kept
 */
public record Finding(State state, String detail) {

    /** The rule has no test that ran to its end. */
    static final Finding MISSING = new Finding(
            State.DID_NOT_RUN, "its test was skipped, left out, or replaced by a class with the name of its chapter");

    /** What may become of a rule, from good to bad. */
    public enum State {
        /** Its test passed. */
        KEPT,
        /** Its test can't be made with this backend. */
        NOT_VERIFIED,
        /** None of its scripts is in the set that was played. */
        NOT_IN_SET,
        /** Its test never came to an end. */
        DID_NOT_RUN,
        /** Its test failed. */
        BROKEN;

        /** {@return the state in words} */
        @Override
        public String toString() {
            return switch (this) {
                case KEPT -> "kept";
                case NOT_VERIFIED -> "not verified";
                case NOT_IN_SET -> "not run in the essential set";
                case DID_NOT_RUN -> "did not run";
                case BROKEN -> "broken";
            };
        }
    }

    /**
     * Checks that both are there.
     *
     * @param state what became of it
     * @param detail how it was broken or why it was not verified
     */
    public Finding {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
    }

    /** A rule with several tests is as bad as the worst of them. */
    Finding worse(Finding other) {
        return state.compareTo(other.state) >= 0 ? this : other;
    }
}
