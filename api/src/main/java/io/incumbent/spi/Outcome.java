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
     * The change takes no effect any more, since the register held something else than it expected. That may be because
     * the change itself had taken effect: a client library may have sent it twice. Whoever asked looks for its own record
     * in the answer.
     *
     * @param current what the register held when the comparison failed, or later
     */
    record Rejected(Snapshot current) implements Outcome {
        /**
         * Checks that it is there.
         *
         * @param current what the register held
         */
        public Rejected {
            Objects.requireNonNull(current, "current");
        }
    }
}
