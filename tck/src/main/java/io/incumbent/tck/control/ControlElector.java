package io.incumbent.tck.control;

import io.incumbent.ElectionName;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Is always elected, and at once. */
record ControlElector(ControlElections elections, ElectionName election) implements Elector {

    @Override
    public String candidateId() {
        return elections.options().candidateId().orElse("control");
    }

    @Override
    public Lease campaign() {
        return elections.elect(election);
    }

    @Override
    public Optional<Lease> campaign(Duration patience) {
        return Optional.of(campaign());
    }

    @Override
    public CompletableFuture<Lease> campaignAsync() {
        return CompletableFuture.completedFuture(campaign());
    }

    @Override
    public Leadership lead(LeaderTask task) {
        throw new UnsupportedOperationException("controls do not stand");
    }

    @Override
    public void close() {}
}
