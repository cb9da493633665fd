package io.incumbent.etcd;

import io.incumbent.spi.OwnThread;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Who wants to know of which register. Watchers of one register share one stream of etcd's. Begins and ends streams on
 * a thread of its own, because the client library does that under a lock that others may hold.
 */
final class Watches implements AutoCloseable {

    private final io.etcd.jetcd.Watch streams;
    private final Records records;
    private final Calls calls;
    private final String service;
    private final OwnThread thread = new OwnThread("incumbent-etcd-watch");
    /** Touched on the own thread only. */
    private final Map<String, WatchedRegister> byRegister = new HashMap<>();

    Watches(io.etcd.jetcd.Watch streams, Records records, Calls calls, String service) {
        this.streams = streams;
        this.records = records;
        this.calls = calls;
        this.service = service;
    }

    Watch add(String register, Consumer<Snapshot> onChange) {
        Watcher watcher = new Watcher(register, onChange);
        thread.execute(() -> byRegister
                .computeIfAbsent(register, name -> new WatchedRegister(name, streams, records, calls, thread, service))
                .join(watcher));
        return () -> {
            watcher.end();
            thread.execute(() -> leave(register, watcher));
        };
    }

    private void leave(String register, Watcher watcher) {
        WatchedRegister watched = byRegister.get(register);
        if (watched != null && watched.leave(watcher)) {
            byRegister.remove(register);
        }
    }

    @Override
    public void close() {
        thread.execute(() -> {
            byRegister.values().forEach(WatchedRegister::end);
            byRegister.clear();
        });
        thread.close();
    }
}
