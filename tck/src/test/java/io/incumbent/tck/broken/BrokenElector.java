package io.incumbent.tck.broken;

import io.incumbent.ElectionName;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Passes everything on, and lets the elections break what comes of it. */
final class BrokenElector implements Elector {

    private final Elector honest;
    private final BrokenElections elections;

    BrokenElector(Elector honest, BrokenElections elections) {
        this.honest = honest;
        this.elections = elections;
    }

    @Override
    public ElectionName election() {
        return honest.election();
    }

    @Override
    public String candidateId() {
        return honest.candidateId();
    }

    @Override
    public Lease campaign() throws InterruptedException {
        return elections.lease(honest.campaign());
    }

    @Override
    public Optional<Lease> campaign(Duration patience) throws InterruptedException {
        Optional<Lease> won = honest.campaign(patience).map(elections::lease);
        return won.isPresent() ? won : elections.unelected(election().value());
    }

    @Override
    public CompletableFuture<Lease> campaignAsync() {
        CompletableFuture<Lease> campaign = honest.campaignAsync();
        CompletableFuture<Lease> broken = campaign.thenApply(elections::lease);
        var unused = broken.whenComplete((lease, failure) -> {
            if (failure instanceof CancellationException) {
                campaign.cancel(false);
            }
        });
        return broken;
    }

    @Override
    public Leadership lead(LeaderTask task) {
        return honest.lead(task);
    }

    @Override
    public void close() {
        honest.close();
    }
}
