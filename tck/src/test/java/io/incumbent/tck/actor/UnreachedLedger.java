package io.incumbent.tck.actor;

import io.incumbent.tck.history.Event;
import java.util.function.Consumer;

/** Never meets a write that is late. */
public final class UnreachedLedger extends Ledger {

    /**
     * Opens.
     *
     * @param history where decisions go
     */
    public UnreachedLedger(Consumer<? super Event> history) {
        super(history);
    }

    @Override
    public long refused(String election) {
        return 0;
    }
}
