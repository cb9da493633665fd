package io.incumbent.tck.sim;

import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.util.function.Consumer;

/** A process's watch on one register. */
final class Subscription implements Watch {

    private final Store store;
    private final Host host;
    private final String register;
    private final Consumer<Snapshot> onChange;
    private boolean closed;

    Subscription(Store store, Host host, String register, Consumer<Snapshot> onChange) {
        this.store = store;
        this.host = host;
        this.register = register;
        this.onChange = onChange;
    }

    void tell(String changed, Snapshot snapshot) {
        if (changed.equals(register)) {
            host.link().push(() -> host.client().execute(() -> deliver(snapshot)));
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
