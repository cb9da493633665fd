package io.incumbent.canary;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionName;
import io.incumbent.Lease;
import java.util.function.Consumer;

/** Calls a listener itself, and hands out a reference by which others do. */
public final class CallsAListener {

    void call(ElectionListener listener, ElectionName election) {
        listener.campaignStarted(election, "somebody");
    }

    Consumer<Lease> reference(ElectionListener listener) {
        return listener::resigned;
    }
}
