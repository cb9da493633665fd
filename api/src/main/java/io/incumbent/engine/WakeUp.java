package io.incumbent.engine;

import org.jspecify.annotations.Nullable;

/**
 * One timer that is moved lazily: a wake-up that is put off costs nothing until the old one goes off, so a lease that is
 * renewed in time hardly ever touches the scheduler. Lives on the loop.
 */
final class WakeUp {

    private final Loop loop;
    private final Ticker ticker;
    private final Runnable task;
    private Loop.@Nullable Timer timer;
    private long armedAt = State.NEVER;
    private long wantedAt = State.NEVER;

    WakeUp(Loop loop, Ticker ticker, Runnable task) {
        this.loop = loop;
        this.ticker = ticker;
        this.task = task;
    }

    void at(long nanos) {
        wantedAt = nanos;
        if (nanos < armedAt) {
            arm();
        }
    }

    void cancel() {
        wantedAt = State.NEVER;
        disarm();
    }

    private void arm() {
        disarm();
        if (wantedAt != State.NEVER) {
            armedAt = wantedAt;
            timer = loop.schedule(this::ring, wantedAt - ticker.nanoTime());
        }
    }

    private void disarm() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        armedAt = State.NEVER;
    }

    private void ring() {
        timer = null;
        armedAt = State.NEVER;
        if (wantedAt <= ticker.nanoTime()) {
            task.run();
        } else {
            arm();
        }
    }
}
