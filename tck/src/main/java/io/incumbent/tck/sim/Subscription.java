package io.incumbent.tck.sim;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.function.Consumer;

/** A process's watch on one register. */
final class Subscription implements Watch {

    private final Store store;
    private final Host host;
    private final String register;
    private final Consumer<Snapshot> onChange;
    private boolean closed;
    private Duration lag = Duration.ZERO;
    /** Something happened of which nothing was told yet. */
    private boolean owing;

    Subscription(Store store, Host host, String register, Consumer<Snapshot> onChange) {
        this.store = store;
        this.host = host;
        this.register = register;
        this.onChange = onChange;
    }

    void tell(String changed, Snapshot snapshot) {
        if (!changed.equals(register)) {
            return;
        }
        if (lag.isZero()) {
            push(snapshot);
        } else if (!owing) {
            owing = true;
            store.later(lag, this::catchUp);
        }
    }

    private void catchUp() {
        if (owing) {
            owing = false;
            push(store.read(register, -1));
        }
    }

    private void push(Snapshot snapshot) {
        host.link().push(() -> host.client().execute(() -> deliver(snapshot)));
    }

    /** Then all that has happened meanwhile is told as one. */
    @Override
    public void mayLag(Duration most) {
        lag = most;
        if (lag.isZero()) {
            catchUp();
        }
    }

    private void deliver(Snapshot snapshot) {
        if (!closed) {
            onChange.accept(snapshot);
        }
    }

    @Override
    public void close() {
        closed = true;
        store.unsubscribe(this);
    }
}
