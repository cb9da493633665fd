package io.incumbent.engine;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Turns what happens to an elector into calls of its listener, in order. The only caller of listeners. */
final class Telemetry {

    private final ElectionName election;
    private final String candidateId;
    private final ElectionListener listener;
    private final Callbacks callbacks;

    Telemetry(ElectionName election, String candidateId, ElectionOptions options, Executor executor) {
        this.election = election;
        this.candidateId = candidateId;
        this.listener = options.listener();
        this.callbacks = new Callbacks(executor);
    }

    private void tell(Consumer<ElectionListener> call) {
        if (listener != ElectionListener.NONE) {
            callbacks.inOrder(() -> call.accept(listener));
        }
    }

    /** {@return what completes when the listener was told all that happened so far; at once if the listener itself asks} */
    CompletableFuture<Void> told() {
        return callbacks.told();
    }

    void campaignStarted() {
        tell(to -> to.campaignStarted(election, candidateId));
    }

    void troubled(Throwable cause) {
        tell(to -> to.campaignTroubled(election, candidateId, cause));
    }

    void elected(EngineLease lease) {
        tell(to -> to.elected(lease));
    }

    void renewed(EngineLease lease, long latencyNanos) {
        Duration left = lease.remaining();
        tell(to -> to.renewed(lease, Duration.ofNanos(latencyNanos), left));
    }

    void renewalFailed(EngineLease lease, Throwable cause) {
        Duration left = lease.remaining();
        tell(to -> to.renewalFailed(lease, cause, left));
    }

    void atRisk(EngineLease lease) {
        Duration left = lease.remaining();
        lease.tellAtRisk(left);
        tell(to -> to.atRisk(lease, left));
    }

    void ended(EngineLease lease) {
        LeaseEnd reason = lease.reason();
        if (!isVoluntary(reason)) {
            tell(to -> to.lost(lease, reason));
        }
    }

    void handedBack(EngineLease lease) {
        if (isVoluntary(lease.reason())) {
            tell(to -> to.resigned(lease));
        }
    }

    private static boolean isVoluntary(LeaseEnd reason) {
        return reason == LeaseEnd.RESIGNED || reason == LeaseEnd.CLOSED;
    }
}
