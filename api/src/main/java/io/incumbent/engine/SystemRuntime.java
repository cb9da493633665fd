package io.incumbent.engine;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** The runtime in earnest: real clocks, real threads. */
final class SystemRuntime {

    private SystemRuntime() {}

    static EngineRuntime start() {
        EngineThreads threads = new EngineThreads();
        return new EngineRuntime(
                new SystemTicker(),
                new ThreadLoop(threads.loop()),
                threads.callbacks(),
                threads.tasks(),
                entropy(),
                threads::shutDown);
    }

    /**
     * Seeded unlike any other process, also where many start at the same moment from the same image; and fast from
     * then on, because the loop must not wait for a random device. Used on the loop only.
     */
    private static Entropy entropy() {
        return new SplittableRandom(new SecureRandom().nextLong())::nextLong;
    }
}
