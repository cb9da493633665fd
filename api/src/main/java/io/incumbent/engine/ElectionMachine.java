package io.incumbent.engine;

/**
 * The election, as a pure machine: a state and an event lead to a state and actions. It reads no clock, draws no random
 * number, knows no thread and calls nobody. Each state has its own class.
 */
final class ElectionMachine {

    private final WaitingSteps waiting;
    private final AcquiringSteps acquiring;
    private final LeadingSteps leading;
    private final ReleasingSteps releasing;

    ElectionMachine(Candidate candidate, SafetyRules rules) {
        releasing = new ReleasingSteps(candidate, rules);
        waiting = new WaitingSteps(candidate, rules);
        acquiring = new AcquiringSteps(candidate, rules, waiting, releasing);
        leading = new LeadingSteps(candidate, rules, releasing);
    }

    /** The state before {@link Event.Started}. */
    State initial(Known known) {
        return waiting.initial(known);
    }

    Transition step(State state, Input input) {
        if (state instanceof State.Waiting w) {
            return waiting.step(w, input);
        } else if (state instanceof State.Acquiring a) {
            return acquiring.step(a, input);
        } else if (state instanceof State.Leading l) {
            return leading.step(l, input);
        } else if (state instanceof State.Stopping s) {
            return releasing.step(s, input);
        } else if (state instanceof State.Releasing r) {
            return releasing.step(r, input);
        }
        return Transition.to(state);
    }
}
