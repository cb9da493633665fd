package io.incumbent.zookeeper;

import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Who wants to know of which register. Those of one register share one watch of ZooKeeper's. */
final class Watches implements AutoCloseable {

    private final Records records;
    private final Place place;
    private final Calls calls;
    private final OwnThread thread;
    /** Touched on the calls' thread only. */
    private final Map<String, WatchedRegister> byRegister = new HashMap<>();

    Watches(Records records, Place place, Calls calls) {
        this.records = records;
        this.place = place;
        this.calls = calls;
        this.thread = calls.thread();
    }

    Watch add(String register, Consumer<Snapshot> onChange) {
        Listener listener = new Listener(register, onChange);
        thread.execute(() -> byRegister
                .computeIfAbsent(register, name -> new WatchedRegister(name, place.node(name), records, calls))
                .join(listener));
        return new Watch() {
            @Override
            public void mayLag(Duration most) {
                thread.execute(() -> lag(register, listener, most));
            }

            @Override
            public void close() {
                listener.end();
                thread.execute(() -> leave(register, listener));
            }
        };
    }

    private void lag(String register, Listener listener, Duration most) {
        listener.mayLag(most);
        WatchedRegister watched = byRegister.get(register);
        if (watched != null) {
            watched.hurry();
        }
    }

    private void leave(String register, Listener listener) {
        WatchedRegister watched = byRegister.get(register);
        if (watched != null && watched.leave(listener)) {
            byRegister.remove(register);
        }
    }

    @Override
    public void close() {
        thread.execute(() -> {
            byRegister.values().forEach(WatchedRegister::end);
            byRegister.clear();
        });
    }
}
