package io.incumbent.hazelcast;

import io.incumbent.spi.Snapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Somebody who is told what a register holds, until they don't want to know any more. */
final class Watcher {

    private static final Logger LOG = System.getLogger("io.incumbent.hazelcast");

    private final String register;
    private final Consumer<Snapshot> onChange;
    private volatile boolean ended;

    Watcher(String register, Consumer<Snapshot> onChange) {
        this.register = register;
        this.onChange = onChange;
    }

    void tell(Snapshot snapshot) {
        if (ended) {
            return;
        }
        try {
            onChange.accept(snapshot);
        } catch (RuntimeException watchersFault) {
            // Others watch too.
            LOG.log(Level.WARNING, "a watcher of " + register + " failed", watchersFault);
        }
    }

    void end() {
        ended = true;
    }
}
