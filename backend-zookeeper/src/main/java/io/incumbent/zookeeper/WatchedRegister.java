package io.incumbent.zookeeper;

import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Snapshot;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * One register's watch. Whatever event comes, of the node or of the session, has the same consequence: a look, which
 * sets the watch again and tells what is there. So nobody can make it deaf by writing to a node, and it does not matter
 * how a session ended, because the look asks for the one there is now. Where nobody is in a hurry, the look waits, and
 * those who are look first: of ten who wait for an office only the first two ask when it is given up.
 *
 * <p>Lives on the calls' thread.
 */
final class WatchedRegister {

    private static final Logger LOG = System.getLogger("io.incumbent.zookeeper");
    private static final Duration ANSWERED = Duration.ofSeconds(5);
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    private final String register;
    private final String node;
    private final Records records;
    private final Calls calls;
    private final OwnThread thread;

    private final List<Listener> listeners = new ArrayList<>();
    /** One for ever: ZooKeeper takes it again and again as the same. */
    private final Watcher watcher = this::heard;

    private Duration rest = SHORTEST_REST;
    /** Cancels the look that comes because the last one failed. */
    private Runnable retry = () -> {};
    /** Cancels the look that was put off because nobody was in a hurry. */
    private Runnable late = () -> {};

    private boolean lagging;
    private long lookAt;
    private boolean looking;
    /** Something happened while looking. */
    private boolean again;

    private boolean ended;
    private volatile @Nullable Handle last;

    WatchedRegister(String register, String node, Records records, Calls calls) {
        this.register = register;
        this.node = node;
        this.records = records;
        this.calls = calls;
        this.thread = calls.thread();
    }

    /** Whoever joins is told what is there by the next look. */
    void join(Listener listener) {
        listeners.add(listener);
        look();
    }

    /** Whether nobody is left. */
    boolean leave(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            end();
        }
        return listeners.isEmpty();
    }

    void end() {
        ended = true;
        retry.run();
        late.run();
        // Behind a look that may still be waiting to be sent.
        calls.aside(this::forget);
    }

    private void forget() {
        try {
            Handle handle = last;
            if (handle != null) {
                handle.forget(node, watcher);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.DEBUG, "the watch on " + node + " stays until its session ends", failure);
        }
    }

    /** Called by the client library's event thread; leaves it at once. */
    private void heard(WatchedEvent event) {
        thread.execute(() -> {
            if (event.getType() != Watcher.Event.EventType.None) {
                lookInTime();
            } else if (event.getState() != Watcher.Event.KeeperState.Disconnected) {
                // Nothing can be asked until there is a connection again, and that is an event too.
                look();
            }
        });
    }

    private void lookInTime() {
        Duration lag = lag();
        long at = System.nanoTime() + lag.toNanos();
        if (lag.isZero()) {
            look();
        } else if (!ended && (!lagging || at - lookAt < 0)) {
            lagging = true;
            lookAt = at;
            late.run();
            late = thread.later(lag, this::look);
        }
    }

    /** Of those who share this watch, the most impatient one counts. */
    private Duration lag() {
        return listeners.stream()
                .map(Listener::lag)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Somebody's patience has changed. */
    void hurry() {
        if (lagging) {
            lookInTime();
        }
    }

    private void look() {
        if (ended) {
            return;
        }
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        again = false;
        lagging = false;
        retry.run();
        late.run();
        var unused = calls.ask("a look at " + register, ANSWERED, this::look)
                .whenComplete((held, failure) -> thread.execute(() -> looked(held, failure)));
    }

    private CompletableFuture<Snapshot> look(Handle handle) {
        last = handle;
        return records.watched(handle, register, watcher);
    }

    private void looked(@Nullable Snapshot held, @Nullable Throwable failure) {
        looking = false;
        if (held != null) {
            rest = SHORTEST_REST;
            List.copyOf(listeners).forEach(listener -> listener.tell(held));
            if (again) {
                look();
            }
        } else if (!ended) {
            lookLater(failure);
        }
    }

    /** Not at once, and not all at the same time, because many watches tend to end together. */
    private void lookLater(@Nullable Throwable failure) {
        LOG.log(Level.DEBUG, () -> "watch on " + node + " begins again after " + rest, failure);
        long nanos = rest.toNanos();
        Duration drawn =
                Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos));
        rest = rest.compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
        retry = thread.later(drawn, this::look);
    }
}
