package io.incumbent.tck.sim;

import io.incumbent.engine.Loop;

/** The engine's loop in a simulated process; its timers follow the process's own monotonic clock. */
final class SimLoop implements Loop {

    /** No timer of a real machine is punctual. */
    private static final long LATENESS = Time.MILLI;

    private final World world;
    private final Host host;
    private final Lane lane;
    private boolean closed;
    private long timers;

    SimLoop(World world, Host host, Lane lane) {
        this.world = world;
        this.host = host;
        this.lane = lane;
    }

    @Override
    public void execute(Runnable task) {
        if (!closed) {
            lane.execute(task);
        }
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        long lateness = Mix.below(Mix.scramble(host.number() * 1_000_003L + timers++), LATENESS);
        SimTimer timer = new SimTimer(task, host.clock().nanoTime() + Math.max(0, delayNanos) + lateness);
        timer.plan();
        return timer;
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class SimTimer implements Timer {
        private final Runnable task;
        private final long deadline;
        private boolean cancelled;

        SimTimer(Runnable task, long deadline) {
            this.task = task;
            this.deadline = deadline;
        }

        void plan() {
            world.after(host.clock().trueNanos(deadline - host.clock().nanoTime()), this::ring);
        }

        /** The clock may have slowed down or slept since this was planned: then it is too early. */
        private void ring() {
            if (cancelled || closed || host.isDead()) {
                return;
            }
            if (host.clock().nanoTime() >= deadline) {
                lane.execute(this::run);
            } else if (host.clock().isAsleep()) {
                host.onResume(this::plan);
            } else {
                plan();
            }
        }

        private void run() {
            if (!cancelled && !closed) {
                task.run();
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
