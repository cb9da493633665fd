package io.incumbent.tck.sim;

import java.util.List;

/** Carries the planned faults out, and notes which of them changed anything. */
final class Faults {

    private final Scene scene;
    private final Setup setup;
    private final World world;
    private final ProcessFaults processes;
    private final StoreFaults stores;
    private final LinkFaults links;

    Faults(Scene scene, Setup setup) {
        this.scene = scene;
        this.setup = setup;
        this.world = scene.world();
        this.processes = new ProcessFaults(scene, setup.hostsSleep());
        this.stores = new StoreFaults(scene, setup.hasNewcomers());
        this.links = new LinkFaults(world);
    }

    void plan() {
        for (Fault fault : setup.faults()) {
            scene.tally().planned(fault.kind());
            world.at(fault.at(), () -> strike(fault));
        }
    }

    private void strike(Fault fault) {
        if (!setup.switches().faultsWork()) {
            return;
        }
        Host target = target(fault);
        scene.trace().note("fault", target.name(), fault.id(), fault::toString);
        Runnable evidence = new Evidence(fault);
        switch (fault.kind()) {
            case PAUSE, SUSPEND, CLOCK_STEP, CLOCK_RATE, CRASH, SLOW_CALLBACKS, RESIGN, WITHDRAW, JOIN, NAMESAKE ->
                processes.strike(fault, target, evidence);
            case OUTAGE, RESTART, WIPE, RESTORE -> stores.strike(fault, evidence);
            default -> links.strike(fault, target.link(), evidence);
        }
    }

    /** The leader if the fault is aimed and there is one; else whoever it falls on, observers included. */
    private Host target(Fault fault) {
        List<Host> all = scene.livingHosts();
        return scene.leader()
                .filter(leader -> fault.aimed())
                .map(Candidate::host)
                .orElseGet(() -> all.get(fault.target() % all.size()));
    }

    /** Counts a fault once, when it first changes anything. */
    private final class Evidence implements Runnable {
        private final Fault fault;
        private boolean seen;

        Evidence(Fault fault) {
            this.fault = fault;
        }

        @Override
        public void run() {
            if (!seen) {
                seen = true;
                scene.tally().effective(fault.kind());
                scene.trace().note("effect", "faults", fault.id(), fault::toString);
            }
        }
    }
}
