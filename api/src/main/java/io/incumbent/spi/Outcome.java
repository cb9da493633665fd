package io.incumbent.spi;

import java.util.Objects;

/** What became of a compare-and-set, where that is known for certain. */
public sealed interface Outcome {

    /**
     * The change took effect.
     *
     * @param written what the register held at that moment: the new record, with its version
     */
    record Applied(Snapshot written) implements Outcome {
        /**
         * Checks that it is there.
         *
         * @param written what the register held at that moment
         */
        public Applied {
            Objects.requireNonNull(written, "written");
        }
    }

    /**
     * The change did not take effect and never will.
     *
     * @param current what the register held instead, at some moment after the request was made
     */
    record Rejected(Snapshot current) implements Outcome {
        /**
         * Checks that it is there.
         *
         * @param current what the register held instead
         */
        public Rejected {
            Objects.requireNonNull(current, "current");
        }
    }
}
