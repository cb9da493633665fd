package io.incumbent.benchmarks.judged;

import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.benchmarks.contender.Contender;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One candidate of a contender: stands anew for each campaign. The kit's zombies need no more than this. */
final class JudgedElector implements Elector {

    private final Contender contender;
    private final ElectionName election;
    private final ElectionOptions options;
    private volatile @Nullable JudgedTerm newest;

    JudgedElector(Contender contender, ElectionName election, ElectionOptions options) {
        this.contender = contender;
        this.election = election;
        this.options = options;
    }

    @Override
    public ElectionName election() {
        return election;
    }

    @Override
    public String candidateId() {
        return options.candidateId().orElse("candidate");
    }

    @Override
    public CompletableFuture<Lease> campaignAsync() {
        JudgedTerm term = new JudgedTerm(election, options.listener());
        newest = term;
        try {
            // Names of elections may have slashes, those of contenders not.
            String name = election.value().replaceAll("[^A-Za-z0-9]", "-");
            term.stands(contender.stand(name, candidateId(), term));
        } catch (Exception failure) {
            return CompletableFuture.failedFuture(failure);
        }
        return term.won();
    }

    @Override
    public Lease campaign() throws InterruptedException {
        try {
            return campaignAsync().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public Optional<Lease> campaign(Duration patience) {
        throw new UnsupportedOperationException("contenders wait until they are elected");
    }

    @Override
    public Leadership lead(LeaderTask task) {
        throw new UnsupportedOperationException("the kit judges campaigns and leases");
    }

    @Override
    public void close() {
        JudgedTerm term = newest;
        if (term != null) {
            term.close();
        }
    }
}
