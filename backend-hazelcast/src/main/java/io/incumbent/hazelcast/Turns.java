package io.incumbent.hazelcast;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** Lets one at a time do something to a register, first come first. For one thread. */
final class Turns {

    /** Of each register whose turn somebody has. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    /** Begins at once if nobody has the turn, or else when it is passed on. Whoever begins passes it on, once. */
    void take(String register, Runnable begin) {
        Queue<Runnable> others = waiting.get(register);
        if (others == null) {
            waiting.put(register, new ArrayDeque<>());
            begin.run();
        } else {
            others.add(begin);
        }
    }

    void pass(String register) {
        Runnable next = Objects.requireNonNull(waiting.get(register)).poll();
        if (next == null) {
            waiting.remove(register);
        } else {
            next.run();
        }
    }
}
