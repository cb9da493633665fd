package io.incumbent.tck.explore;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** From which state, and by which of its choices, each state was first reached: enough to go there again. */
final class Origins {

    private int[] parents = new int[1 << 12];
    private short[] choices = new short[1 << 12];
    private int size;

    /** Remembers how the next state was reached, and numbers it. */
    int add(int parent, int choice) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, size * 2);
            choices = Arrays.copyOf(choices, size * 2);
        }
        parents[size] = parent;
        choices[size] = (short) choice;
        return size++;
    }

    /** What happened on the way to a state, from the beginning on. */
    <S> List<String> path(Model<S> model, int state) {
        Deque<Short> way = new ArrayDeque<>();
        for (int at = state; at > 0; at = parents[at]) {
            way.push(choices[at]);
        }
        Deque<String> told = new ArrayDeque<>();
        S at = model.initial();
        for (short choice : way) {
            at = model.next(at).get(choice);
            told.add(model.describe(at));
        }
        return List.copyOf(told);
    }
}
