package io.incumbent.engine;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where the backend's threads leave their answers: they all come to the loop in one task, however many there are, in the
 * order in which they were left.
 */
final class Inbox {

    private final Loop loop;
    private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();

    Inbox(Loop loop) {
        this.loop = loop;
    }

    /** By any thread. */
    void put(Runnable answer) {
        answers.add(answer);
        if (announced.compareAndSet(false, true)) {
            loop.execute(this::empty);
        }
    }

    /** Handles what was left so far, and not what is left meanwhile: other tasks of the loop must come to their turn. On the loop. */
    void empty() {
        AtomicBoolean reached = new AtomicBoolean();
        answers.add(() -> reached.set(true));
        // First: what is put from now on is announced again.
        announced.set(false);
        try {
            while (!reached.get()) {
                Objects.requireNonNull(answers.poll()).run();
            }
        } finally {
            // A defect in one does not hold up the others.
            if (!answers.isEmpty() && announced.compareAndSet(false, true)) {
                loop.execute(this::empty);
            }
        }
    }
}
