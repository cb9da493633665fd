package io.incumbent.tck.script;

import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Pauses a server again and again, so that it is slow rather than away. It had an effect if most of what it was asked
 * during a pause was not answered during that pause. For one thread.
 */
final class Pulses {

    private static final Duration PAUSED = Duration.ofMillis(200);
    private static final Duration RUNNING = Duration.ofMillis(50);
    /** What it said before it was paused arrives within this. */
    private static final Duration SETTLED = Duration.ofMillis(20);

    private final Server server;
    private final LongSupplier bytesTo;
    private final LongSupplier bytesFrom;
    private int pauses;
    private int asked;
    private int answered;

    Pulses(Server server, LongSupplier bytesTo, LongSupplier bytesFrom) {
        this.server = server;
        this.bytesTo = bytesTo;
        this.bytesFrom = bytesFrom;
    }

    void play(Duration lasts) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < lasts.toNanos()) {
            pause();
            pass(RUNNING);
        }
    }

    private void pause() {
        server.pause();
        try {
            pass(SETTLED);
            long to = bytesTo.getAsLong();
            long from = bytesFrom.getAsLong();
            pass(PAUSED.minus(SETTLED));
            count(bytesTo.getAsLong() > to, bytesFrom.getAsLong() > from);
        } finally {
            server.resume();
        }
    }

    private void count(boolean wasAsked, boolean spoke) {
        pauses++;
        asked += wasAsked ? 1 : 0;
        answered += wasAsked && spoke ? 1 : 0;
    }

    private static void pass(Duration time) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    boolean isShown() {
        return asked > 0 && 2 * answered < asked;
    }

    String evidence() {
        return "paused " + pauses + " times; asked something during " + asked + " of these pauses, and answered during "
                + answered;
    }
}
