package io.incumbent.engine;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One candidate: sees to it that it does one thing at a time, and remembers the election between campaigns. */
final class EngineElector implements Elector {

    private final EngineParts engine;
    private final ElectionName election;
    private final ElectionOptions options;
    private final String candidateId;
    private final Executor callbacks;
    private final Telemetry telemetry;
    private final Consumer<EngineElector> onClose;
    private final AtomicReference<@Nullable Occupant> occupant = new AtomicReference<>();
    private volatile boolean closed;
    /** On the loop only. */
    private Known known;

    private final List<Occupant> predecessors = new ArrayList<>(0);

    EngineElector(
            EngineParts engine,
            ElectionName election,
            ElectionOptions options,
            String candidateId,
            Consumer<EngineElector> onClose) {
        this.engine = engine;
        this.election = election;
        this.options = options;
        this.candidateId = candidateId;
        this.callbacks = Handoff.shortCalls(options, engine.runtime());
        this.telemetry = new Telemetry(election, candidateId, options, callbacks);
        this.onClose = onClose;
        this.known = Known.nothing(options.term().toNanos());
    }

    @Override
    public ElectionName election() {
        return election;
    }

    @Override
    public String candidateId() {
        return candidateId;
    }

    @Override
    public Lease campaign() throws InterruptedException {
        return await(begin()).orElseThrow();
    }

    @Override
    public Optional<Lease> campaign(Duration patience) throws InterruptedException {
        Objects.requireNonNull(patience, "patience");
        if (patience.isNegative()) {
            throw new ConfigurationException(
                    "patience", patience.toString(), "must not be negative", "zero waits for no living leader");
        }
        Campaign campaign = begin();
        long nanos = patience.compareTo(Duration.ofDays(10_000)) > 0 ? Long.MAX_VALUE / 4 : patience.toNanos();
        engine.loop().execute(() -> campaign.waitsFor(nanos));
        return await(campaign);
    }

    private static Optional<Lease> await(Campaign campaign) throws InterruptedException {
        try {
            return Waits.forResult(campaign.outcome());
        } catch (InterruptedException interrupted) {
            campaign.withdraw();
            throw interrupted;
        }
    }

    @Override
    public CompletableFuture<Lease> campaignAsync() {
        Campaign campaign = begin();
        CompletableFuture<Lease> promise = new CompletableFuture<>();
        var unused = campaign.outcome().whenComplete((lease, failure) -> {
            boolean delivered = Callbacks.run(callbacks, () -> {
                if (failure != null) {
                    promise.completeExceptionally(failure);
                } else if (!promise.complete(lease.orElseThrow())) {
                    campaign.withdraw();
                }
            });
            if (!delivered) {
                // Nobody will ever learn of this lease: it must not be kept.
                campaign.withdraw();
            }
        });
        // Cancelled, timed out, or completed by somebody else: nobody waits for the lease any more.
        var unusedToo = promise.whenComplete((lease, failure) -> {
            if (failure != null) {
                campaign.withdraw();
            }
        });
        return promise;
    }

    @Override
    public Leadership lead(LeaderTask task) {
        Objects.requireNonNull(task, "task");
        StandingCandidate standing = new StandingCandidate(this, engine, telemetry, options, task);
        occupy(standing);
        engine.loop().execute(standing::campaign);
        return standing;
    }

    private Campaign begin() {
        Campaign campaign = new Campaign(this, engine, telemetry);
        occupy(campaign);
        engine.loop().execute(campaign::start);
        return campaign;
    }

    private void occupy(Occupant next) {
        Occupant current = occupant.get();
        if (closed) {
            throw new IllegalStateException("elector of " + election + " is closed; make another one");
        }
        if (current != null && !current.isOver()) {
            throw busy(current);
        }
        if (!occupant.compareAndSet(current, next)) {
            throw busy(Objects.requireNonNull(occupant.get()));
        }
        if (current != null) {
            current.makeWay();
            engine.loop().execute(() -> follow(current));
        }
        if (closed) {
            var unused = next.shutDown();
        }
    }

    private IllegalStateException busy(Occupant current) {
        return new IllegalStateException("elector of " + election + " has " + current.describe()
                + " already; end that first, or make another elector for another candidacy");
    }

    /** On the loop. */
    Candidacy candidacy(Candidacy.Owner owner, Duration drain) {
        Candidate candidate = Candidates.make(engine, options, candidateId, drain);
        return new Candidacy(
                engine, election, options, candidate, engine.memory().of(election, known), owner);
    }

    private void follow(Occupant before) {
        predecessors.removeIf(Occupant::isDone);
        predecessors.add(before);
    }

    /** Of two terms of one elector the end of the first is told before the beginning of the second. On the loop. */
    void tellPredecessorsEnd() {
        predecessors.forEach(Occupant::overtaken);
        predecessors.clear();
    }

    /** The elections were closed, and nothing more will come of whatever is left. On the loop. */
    void abandon() {
        Occupant current = occupant.get();
        predecessors.forEach(Occupant::abandon);
        if (current != null) {
            current.abandon();
        }
    }

    /** On the loop. */
    void remember(Known now) {
        known = now;
        engine.memory().remember(election, now);
    }

    BackendUnavailableException unreachable(@Nullable Throwable cause) {
        return Campaign.unreachable(
                "campaign in " + election + " got no answer from "
                        + engine.register().describe(),
                cause);
    }

    IllegalStateException closedMeanwhile() {
        return new IllegalStateException("elector of " + election + " was closed while it campaigned");
    }

    /** Ends everything; completes when the office was handed back, or nothing can be any more. */
    CompletableFuture<?> shutDown() {
        closed = true;
        Occupant current = occupant.get();
        CompletableFuture<?> end = current == null ? CompletableFuture.completedFuture(true) : current.shutDown();
        // Not before: until then the elections must wait for it when they are closed.
        var unused = end.whenComplete((done, never) -> onClose.accept(this));
        return end;
    }

    Duration patienceOfClose() {
        return options.requestTimeout().multipliedBy(2).plus(options.drain());
    }

    /** {@return what completes when the listener was told all there was} */
    CompletableFuture<Void> told() {
        return telemetry.told();
    }

    @Override
    public void close() {
        Waits.politely(shutDown(), patienceOfClose());
        Waits.untilTold(List.of(this));
    }

    @Override
    public String toString() {
        Occupant current = occupant.get();
        String what = current == null || current.isOver() ? "nothing" : current.describe();
        return "Elector[" + candidateId + " in " + election + ", has " + what + (closed ? ", closed]" : "]");
    }
}
