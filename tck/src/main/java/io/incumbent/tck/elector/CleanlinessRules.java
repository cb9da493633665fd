package io.incumbent.tck.elector;

import io.incumbent.tck.Level;
import io.incumbent.tck.Rule;
import org.junit.jupiter.api.Test;

/** What is left behind. */
abstract class CleanlinessRules extends ElectorRules {

    CleanlinessRules(Season season) {
        super(season);
    }

    /**
     * After a thousand cycles of connecting, campaigning, resigning and closing the threads are those of before.
     *
     * <p>If this fails, look at who ends them.
     */
    @Test
    @Rule(id = "6.01", level = Level.REQUIRED)
    final void threads() {
        demandKept("6.01");
    }

    /**
     * The same for sessions, leases and clients at the service.
     *
     * <p>If this fails, look at what closing closes.
     */
    @Test
    @Rule(id = "6.02", level = Level.REQUIRED)
    final void sessions() {
        demandKept("6.02");
    }

    /**
     * The same for keys; a backend may document some that stay.
     *
     * <p>If this fails, look at what an election leaves in the service.
     */
    @Test
    @Rule(id = "6.03", level = Level.REQUIRED)
    final void keys() {
        demandKept("6.03");
    }

    /**
     * When everybody has closed no connection is open.
     *
     * <p>If this fails, look at connections of watches and subscriptions.
     */
    @Test
    @Rule(id = "6.04", level = Level.REQUIRED)
    final void connections() {
        demandKept("6.04");
    }

    /**
     * Between the two hundredth and the thousandth cycle no objects of the implementation have added up.
     *
     * <p>If this fails, look at listeners, watches and timers that nobody removes.
     */
    @Test
    @Rule(id = "6.05", level = Level.REQUIRED)
    final void memory() {
        demandKept("6.05");
    }

    /**
     * In no script is anything thrown that nobody catches, or logged as an error.
     *
     * <p>If this fails, look at stages without a handler.
     */
    @Test
    @Rule(id = "6.06", level = Level.REQUIRED)
    final void noNoise() {
        demandKept("6.06");
    }

    /**
     * Closing while all links are silent must free everything in this process, in bounded time.
     *
     * <p>If this fails, look at whether closing waits for an answer.
     */
    @Test
    @Rule(id = "6.07", level = Level.REQUIRED)
    final void closingWithoutNetwork() {
        demandKept("6.07");
    }
}
