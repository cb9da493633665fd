package io.incumbent.tck.register;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All that one watch tells. */
final class Events implements AutoCloseable {

    private final Queue<Snapshot> told = new ConcurrentLinkedQueue<>();
    private final Bench bench;
    private final Watch watch;

    Events(Client client, String register, Bench bench) {
        this.bench = bench;
        this.watch = Stages.called("watch", () -> client.service().watch(register, this::add));
    }

    private void add(Snapshot snapshot) {
        bench.evidence().count(Bench.TOLD);
        told.add(snapshot);
    }

    void mayLag(Duration most) {
        try {
            watch.mayLag(most);
        } catch (RuntimeException thrown) {
            throw new AssertionError("a watch that was told how late it may be threw " + thrown, thrown);
        }
    }

    List<Snapshot> soFar() {
        return List.copyOf(told);
    }

    /** Says whether a record is told in time, or was. */
    boolean tell(String record) {
        return bench.timing().happens(() -> toldOf(record));
    }

    private boolean toldOf(String record) {
        return told.stream().anyMatch(snapshot -> Objects.equals(snapshot.record(), record));
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (RuntimeException thrown) {
            throw new AssertionError("closing a watch threw " + thrown, thrown);
        }
    }
}
