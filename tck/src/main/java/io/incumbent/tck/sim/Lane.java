package io.incumbent.tck.sim;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** One thread of a simulated process: runs tasks one at a time and in order, each as an event of its own. */
final class Lane implements Executor {

    private static final long USUAL_WAIT = 20 * Time.MICRO;
    private static final long LONG_WAIT = 3 * Time.MILLI;

    private final World world;
    private final Host host;
    private final long key;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private boolean planned;
    private int blocks;
    private long count;

    Lane(World world, Host host, long key) {
        this.world = world;
        this.host = host;
        this.key = key;
    }

    @Override
    public void execute(Runnable task) {
        if (!host.isDead()) {
            tasks.add(task);
            plan();
        }
    }

    /** Has this thread stand still while the others of its process run. */
    void block() {
        blocks++;
    }

    /** Ends one block; says whether anything had to wait for that. */
    boolean unblock() {
        blocks--;
        return plan();
    }

    boolean isBlocked() {
        return blocks > 0;
    }

    /** Plans the next task, if there is one and it can run; says whether tasks were waiting. */
    boolean plan() {
        boolean waiting = !tasks.isEmpty();
        if (waiting && !planned && canRun()) {
            planned = true;
            world.after(turn(key + count++), this::step);
        }
        return waiting;
    }

    private boolean canRun() {
        return blocks == 0 && !host.isStopped() && !host.isDead();
    }

    private void step() {
        planned = false;
        if (!canRun()) {
            return;
        }
        Runnable task = tasks.poll();
        if (task != null) {
            host.run(task);
            plan();
        }
    }

    /** Mostly microseconds; now and then the thread has to wait for its turn. */
    private static long turn(long key) {
        long hash = Mix.scramble(key);
        return Mix.below(hash, (hash & 0x7f00) == 0 ? LONG_WAIT : USUAL_WAIT);
    }
}
