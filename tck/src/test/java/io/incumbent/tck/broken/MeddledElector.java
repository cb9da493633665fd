package io.incumbent.tck.broken;

import io.incumbent.ElectionName;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Passes everything on to whoever meddles. */
final class MeddledElector implements Elector {

    private final Elector honest;
    private final Meddling meddling;
    private final Duration term;

    MeddledElector(Elector honest, Meddling meddling, Duration term) {
        this.honest = honest;
        this.meddling = meddling;
        this.term = term;
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
        return meddling.lease(honest.campaign());
    }

    @Override
    public Optional<Lease> campaign(Duration patience) throws InterruptedException {
        return meddling.campaign(honest, patience, term);
    }

    @Override
    public CompletableFuture<Lease> campaignAsync() {
        return meddling.campaign(honest);
    }

    @Override
    public Leadership lead(LeaderTask task) {
        return honest.lead(task);
    }

    @Override
    public void close() {
        meddling.close(honest);
    }
}
