package io.incumbent.zookeeper;

import io.incumbent.spi.Snapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/** Somebody who is told what a register holds, until they don't want to know any more. */
final class Listener {

    private static final Logger LOG = System.getLogger("io.incumbent.zookeeper");

    private static final Duration LONGEST_LAG = Duration.ofDays(1);

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

    /** How late it may be told; from nothing to a day. */
    Duration lag() {
        return lag;
    }

    void mayLag(Duration most) {
        Duration bounded = most.compareTo(LONGEST_LAG) < 0 ? most : LONGEST_LAG;
        lag = bounded.isNegative() ? Duration.ZERO : bounded;
    }

    void end() {
        ended = true;
    }
}
