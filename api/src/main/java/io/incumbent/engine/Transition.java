package io.incumbent.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What an event leads to.
 *
 * @param state the state from now on
 * @param actions what to do, in this order
 */
record Transition(State state, List<Action> actions) {

    static Transition to(State state, Action... actions) {
        return new Transition(state, List.of(actions));
    }

    /** The same, with actions to be done before. */
    Transition after(Action... first) {
        List<Action> all = new ArrayList<>(List.of(first));
        all.addAll(actions);
        return new Transition(state, List.copyOf(all));
    }
}
