package io.incumbent.tck.broken;

import io.incumbent.ElectionName;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Passes everything on, and gives out other leases. */
class PassingElector implements Elector {

    final Elector own;
    private final UnaryOperator<Lease> wrap;

    PassingElector(Elector own, UnaryOperator<Lease> wrap) {
        this.own = own;
        this.wrap = wrap;
    }

    @Override
    public ElectionName election() {
        return own.election();
    }

    @Override
    public String candidateId() {
        return own.candidateId();
    }

    @Override
    public Lease campaign() throws InterruptedException {
        return wrap.apply(own.campaign());
    }

    @Override
    public Optional<Lease> campaign(Duration patience) throws InterruptedException {
        return own.campaign(patience).map(wrap);
    }

    @Override
    public CompletableFuture<Lease> campaignAsync() {
        CompletableFuture<Lease> asked = own.campaignAsync();
        CompletableFuture<Lease> answer = asked.thenApply(wrap);
        var unused = answer.whenComplete((lease, failed) -> {
            if (answer.isCancelled()) {
                asked.cancel(false);
            }
        });
        return answer;
    }

    @Override
    public Leadership lead(LeaderTask task) {
        return own.lead(task);
    }

    @Override
    public void close() {
        own.close();
    }
}
