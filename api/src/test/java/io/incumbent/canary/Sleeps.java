package io.incumbent.canary;

/** Sleeps, and waits to be notified. */
public final class Sleeps {

    private final Object lock = new Object();

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }

    @SuppressWarnings({"WaitNotInLoop", "NakedNotify"})
    void waitABit() throws InterruptedException {
        synchronized (lock) {
            lock.wait(1);
        }
    }
}
