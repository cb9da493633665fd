package io.incumbent.tck.sim;

import java.time.Duration;
import java.util.List;

/** Faults of one process or its host, and what applications do of their own will. */
final class ProcessFaults {

    private static final double LONGEST_STEP_MILLIS = 20_000;

    private final Scene scene;
    private final World world;
    private final boolean hostsSleep;

    ProcessFaults(Scene scene, boolean hostsSleep) {
        this.scene = scene;
        this.world = scene.world();
        this.hostsSleep = hostsSleep;
    }

    void strike(Fault fault, Host host, Runnable evidence) {
        switch (fault.kind()) {
            case PAUSE -> pause(fault, host, evidence);
            case SUSPEND -> suspend(fault, host, evidence);
            case CLOCK_STEP -> step(fault, host, evidence);
            case CLOCK_RATE -> rate(fault, host, evidence);
            case CRASH -> crash(fault, evidence);
            case SLOW_CALLBACKS -> slow(fault, host, evidence);
            case RESIGN -> ifTrue(scene.leader().map(Candidate::resign).orElse(false), evidence);
            case WITHDRAW -> withdraw(fault, evidence);
            case JOIN -> join(evidence);
            case NAMESAKE -> namesake(fault, evidence);
            default -> throw new IllegalArgumentException(fault + " is not about a process");
        }
    }

    private static void ifTrue(boolean happened, Runnable evidence) {
        if (happened) {
            evidence.run();
        }
    }

    private void pause(Fault fault, Host host, Runnable evidence) {
        host.stop();
        world.after(fault.lasts(), () -> ifTrue(host.resume(), evidence));
    }

    private void suspend(Fault fault, Host host, Runnable evidence) {
        if (host.clock().isAsleep()) {
            return;
        }
        host.fallAsleep();
        world.after(fault.lasts(), () -> ifTrue(host.wakeUp(), evidence));
    }

    /** Forwards or backwards; sometimes back again at once, as a confused time daemon does. */
    private void step(Fault fault, Host host, Runnable evidence) {
        boolean forward = hostsSleep || fault.target() % 2 == 0;
        long distance = (long) (fault.size() * fault.size() * LONGEST_STEP_MILLIS);
        long millis = forward ? distance : -distance;
        host.clock().step(millis);
        if (!hostsSleep && fault.target() % 3 == 0) {
            world.after(fault.lasts(), () -> host.clock().step(-millis));
        }
        evidence.run();
    }

    private void rate(Fault fault, Host host, Runnable evidence) {
        host.clock().rate(1 + Shape.DRIFT * (2 * fault.size() - 1));
        evidence.run();
    }

    private void crash(Fault fault, Runnable evidence) {
        Candidate victim = candidate(fault);
        SimClock clock = victim.host().clock();
        if (clock.isAsleep() || victim.host().isDead()) {
            return;
        }
        scene.kill(victim.host());
        evidence.run();
        world.after(fault.lasts(), () -> scene.join(victim.id(), clock, Duration.ofNanos(victim.termNanos())));
    }

    private Candidate candidate(Fault fault) {
        List<Candidate> living = scene.living();
        // All may be dead at once; then it is about the ghost of one.
        List<Candidate> some = living.isEmpty() ? scene.candidates() : living;
        return scene.leader().filter(leader -> fault.aimed()).orElseGet(() -> some.get(fault.target() % some.size()));
    }

    private void slow(Fault fault, Host host, Runnable evidence) {
        host.blockApplication();
        world.after(fault.lasts(), () -> ifTrue(host.unblockApplication(), evidence));
    }

    private void withdraw(Fault fault, Runnable evidence) {
        List<Candidate> waiting =
                scene.living().stream().filter(Candidate::isWaiting).toList();
        ifTrue(
                !waiting.isEmpty()
                        && waiting.get(fault.target() % waiting.size()).withdraw(),
                evidence);
    }

    private void join(Runnable evidence) {
        scene.join();
        evidence.run();
    }

    private void namesake(Fault fault, Runnable evidence) {
        scene.join(candidate(fault).id());
        evidence.run();
    }
}
