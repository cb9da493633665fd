package io.incumbent.redis.quorum;

import io.incumbent.engine.EngineRuntime;
import io.incumbent.engine.Ticker;
import java.util.concurrent.Executor;

/** Time and threads of engines in a simulated world. */
final class SimRuntime {

    private SimRuntime() {}

    static EngineRuntime in(SimWorld world) {
        Executor soon = task -> world.after(world.random.nextLong(20_000), task);
        return new EngineRuntime(new Clock(world), new EngineLoop(world), soon, soon, world.random::nextLong, () -> {});
    }

    /** Clocks that agree with each other; how they may differ is the engine's own simulation's business. */
    private record Clock(SimWorld world) implements Ticker {

        @Override
        public long nanoTime() {
            return world.now();
        }

        @Override
        public long sleptNanos() {
            return 0;
        }

        @Override
        public long wallMillis() {
            return world.now() / SimWorld.MILLI;
        }
    }

    private static final class EngineLoop implements io.incumbent.engine.Loop {

        private final SimWorld world;
        private long last;

        EngineLoop(SimWorld world) {
            this.world = world;
        }

        /** In order. */
        @Override
        public void execute(Runnable task) {
            last = Math.max(last + 1, world.now() + world.random.nextLong(20_000));
            world.after(last - world.now(), task);
        }

        @Override
        public Timer schedule(Runnable task, long delayNanos) {
            boolean[] cancelled = new boolean[1];
            world.after(delayNanos + world.random.nextLong(SimWorld.MILLI), () -> {
                if (!cancelled[0]) {
                    task.run();
                }
            });
            return () -> cancelled[0] = true;
        }

        @Override
        public void close() {
            // The world ends first.
        }
    }
}
