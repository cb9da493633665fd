package io.incumbent.zookeeper;

import io.incumbent.spi.Snapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/** Somebody who is told what a register holds, until they don't want to know any more. */
final class Listener {

    private static final Logger LOG = System.getLogger("io.incumbent.zookeeper");

    private final String register;
    private final Consumer<Snapshot> onChange;
    private volatile boolean ended;
    /** Touched on the calls' thread only. */
    private Duration lag = Duration.ZERO;

    Listener(String register, Consumer<Snapshot> onChange) {
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

    /** How late it may be told. */
    Duration lag() {
        return lag;
    }

    void mayLag(Duration most) {
        lag = most;
    }

    void end() {
        ended = true;
    }
}
