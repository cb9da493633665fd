package io.incumbent.tck.script;

import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Pauses a server again and again, so that it is slow rather than away. It had an effect if clients asked for something
 * meanwhile, and the server itself gave no sign of life in any pause when the kit asked for one. Where there is no way to ask,
 * nobody may have answered in a fourth of the pauses; not in most, since other servers know some answers themselves. For one
 * thread.
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
    private int probed;
    private int signs;

    Pulses(Server server, LongSupplier bytesTo, LongSupplier bytesFrom) {
        this.server = server;
        this.bytesTo = bytesTo;
        this.bytesFrom = bytesFrom;
    }

    void play(Duration lasts) {
        try (Probe probe = new Probe(server)) {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < lasts.toNanos()) {
                pause(probe);
                pass(RUNNING);
            }
        }
    }

    private void pause(Probe probe) {
        server.pause();
        try {
            pass(SETTLED);
            long to = bytesTo.getAsLong();
            long from = bytesFrom.getAsLong();
            boolean asks = probe.ask();
            pass(PAUSED.minus(SETTLED));
            count(bytesTo.getAsLong() > to, bytesFrom.getAsLong() > from);
            probed += asks ? 1 : 0;
            signs += asks && probe.isAnswered() ? 1 : 0;
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
        return asked > 0 && (probed > 0 ? signs == 0 : 4 * (asked - answered) >= asked);
    }

    String evidence() {
        return "paused " + pauses + " times; clients asked something during " + asked
                + " of these pauses, and the service"
                + " answered during " + answered + "; the kit asked the server itself during " + probed
                + ", and it gave a sign of life during " + signs;
    }
}
