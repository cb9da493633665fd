package io.incumbent.benchmarks.peers.jetcd;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Those of one client who have left while they waited, and give back what they waited for as soon as it is theirs. */
final class Leavers {

    private static final long SECONDS = 2;

    private final Phaser all = new Phaser(1);

    void add() {
        all.register();
    }

    void remove() {
        all.arriveAndDeregister();
    }

    /** A client that closes before breaks off all their calls at once. Some may wait behind others who don't leave. */
    void await() {
        int phase = all.arriveAndDeregister();
        try {
            all.awaitAdvanceInterruptibly(phase, SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            // They end with the client.
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
