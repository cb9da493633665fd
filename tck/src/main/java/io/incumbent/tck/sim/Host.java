package io.incumbent.tck.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One simulated process on a machine of its own: its clocks, its threads, and what can happen to it as a whole. */
final class Host {

    private final int number;
    private final String name;
    private final SimClock clock;
    private final Link link;
    private final BiConsumer<Host, Throwable> onFailure;
    private final Lane engine;
    private final Lane application;
    private final Lane client;
    private final List<Runnable> onResume = new ArrayList<>();
    private final World world;
    private int stops;
    private long freeSince;
    private int writesUnderWay;
    private boolean slept;
    private boolean dead;

    Host(World world, int number, String name, SimClock clock, Link link, BiConsumer<Host, Throwable> onFailure) {
        this.world = world;
        this.number = number;
        this.name = name;
        this.clock = clock;
        this.link = link;
        this.onFailure = onFailure;
        long key = Mix.scramble(number) << 8;
        this.engine = new Lane(world, this, key);
        this.application = new Lane(world, this, key + (1L << 40));
        this.client = new Lane(world, this, key + (2L << 40));
    }

    /** Unlike that of any other process of the run, also where one was restarted. */
    int number() {
        return number;
    }

    String name() {
        return name;
    }

    SimClock clock() {
        return clock;
    }

    Link link() {
        return link;
    }

    /** Where the engine's state lives. */
    Lane engine() {
        return engine;
    }

    /** Where the application's code runs. */
    Lane application() {
        return application;
    }

    /** Where the client library hands over what it received. */
    Lane client() {
        return client;
    }

    /** A failure of anybody's code is a finding, not an end of the simulated thread. */
    @SuppressWarnings("CatchingUnchecked")
    void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | AssertionError failure) {
            onFailure.accept(this, failure);
        }
    }

    void stop() {
        stops++;
    }

    /** Lets the process go on; says whether it had missed anything. */
    boolean resume() {
        stops--;
        freeSince = world.now();
        if (stops > 0 || dead) {
            return true;
        }
        List<Runnable> late = List.copyOf(onResume);
        onResume.clear();
        late.forEach(Runnable::run);
        boolean waited = !late.isEmpty();
        for (Lane lane : List.of(engine, application, client)) {
            waited |= lane.plan();
        }
        return waited;
    }

    /** Keeps the application's thread busy while all others run. */
    void blockApplication() {
        application.block();
    }

    /** Ends that; says whether anything had to wait. */
    boolean unblockApplication() {
        freeSince = world.now();
        return application.unblock();
    }

    /** For how long nothing has kept this process from doing its work; negative while something does. */
    long freeFor() {
        return stops > 0 || application.isBlocked() ? -1 : world.now() - freeSince;
    }

    void fallAsleep() {
        stop();
        clock.fallAsleep();
        slept = true;
    }

    /** Ends the sleep; says whether anything was missed. */
    boolean wakeUp() {
        clock.wakeUp();
        return resume();
    }

    boolean hasSlept() {
        return slept;
    }

    void onResume(Runnable action) {
        onResume.add(action);
    }

    boolean isStopped() {
        return stops > 0;
    }

    /** A write of this process has been sent, or has arrived. */
    void writes(int more) {
        writesUnderWay += more;
    }

    boolean isWriting() {
        return writesUnderWay > 0;
    }

    void die() {
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    /** Whether code of this process could ask a clock now, or is at least stopped while its clocks run. */
    boolean hasRunningClocks() {
        return !dead && !clock.isAsleep();
    }

    @Override
    public String toString() {
        return name;
    }
}
