package io.incumbent.tck.spec;

import io.incumbent.tck.spec.ElectionSpec.Accepted;
import io.incumbent.tck.spec.ElectionSpec.Refused;
import java.util.List;
import java.util.Optional;

/** Follows an election step by step; the first step that must not happen stands. */
public final class Trace {

    private ElectionSpec spec = ElectionSpec.BEGINNING;
    private Optional<Refused> refused = Optional.empty();

    /** Begins before the first election. */
    public Trace() {}

    /**
     * Checks a whole trace.
     *
     * @param steps in the order in which they happened
     * @return why it is no trace of an election; empty if it is one
     */
    public static Optional<Refused> check(List<? extends Step> steps) {
        Trace trace = new Trace();
        steps.forEach(trace::add);
        return trace.refused();
    }

    /**
     * Adds a step.
     *
     * @param step what happened next
     */
    public void add(Step step) {
        if (refused.isPresent()) {
            return;
        }
        ElectionSpec.Answer answer = spec.after(step);
        if (answer instanceof Accepted accepted) {
            spec = accepted.next();
        } else if (answer instanceof Refused no) {
            refused = Optional.of(no);
        }
    }

    /** {@return the first step that must not have happened, and why; empty if there is none} */
    public Optional<Refused> refused() {
        return refused;
    }
}
