package io.incumbent.tck.sim;

import java.util.List;

/** Faults of the store, for everybody at once. */
final class StoreFaults {

    private static final List<Store.Mode> AWAY = List.of(Store.Mode.SILENT, Store.Mode.REFUSING, Store.Mode.FROZEN);

    private final Scene scene;
    private final Store store;
    private final boolean newcomers;
    private int away;

    StoreFaults(Scene scene, boolean newcomers) {
        this.scene = scene;
        this.newcomers = newcomers;
        this.store = scene.store();
    }

    void strike(Fault fault, Runnable evidence) {
        switch (fault.kind()) {
            case OUTAGE -> goAway(fault, AWAY.get(fault.target() % AWAY.size()), evidence);
            case RESTART -> restart(fault, evidence);
            case WIPE -> wipe(fault, evidence);
            case RESTORE -> restore(fault, evidence);
            default -> throw new IllegalArgumentException(fault + " is not about the store");
        }
    }

    private void goAway(Fault fault, Store.Mode mode, Runnable evidence) {
        store.become(mode, evidence);
        away++;
        scene.world().after(fault.lasts(), this::comeBack);
    }

    /** Only when the last of several outages is over. */
    private void comeBack() {
        if (--away == 0) {
            store.become(Store.Mode.UP, () -> {});
        }
    }

    private void restart(Fault fault, Runnable evidence) {
        goAway(fault, Store.Mode.REFUSING, evidence);
        if (scene.shape().store().newLives()) {
            store.reincarnate();
        }
    }

    /** The lease record, the waiting line, or both. */
    private void wipe(Fault fault, Runnable evidence) {
        boolean lease = fault.size() < 0.8 && store.wipe(Scene.ELECTION);
        boolean line = fault.size() > 0.5 && store.wipe(Scene.ELECTION + "~line");
        if (lease || line) {
            evidence.run();
        }
    }

    /** A newcomer can't tell a restored release from an honest one, so where there are newcomers none is restored. */
    private void restore(Fault fault, Runnable evidence) {
        if (store.restore(Scene.ELECTION, fault.size(), !newcomers)) {
            evidence.run();
        }
    }
}
