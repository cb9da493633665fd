package io.incumbent.canary;

/** Locks with a monitor, where a virtual thread that waits for it takes its carrier along. */
public final class LocksABlock {

    private final Object lock = new Object();
    private int count;

    int count() {
        synchronized (lock) {
            return ++count;
        }
    }
}
