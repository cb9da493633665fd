package io.incumbent.engine;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A lease in the hands of the application. Whether it is held is decided here, on the caller's thread, by comparing the
 * clocks with the validity that the loop last published.
 */
final class EngineLease implements Lease {

    private final EngineParts engine;
    private final Candidacy candidacy;
    private final FencingToken token;
    private final ElectionOptions options;
    private final Executor callbacks;
    private final Ticker ticker;
    /** {@code null} once the lease is over, for good: nothing ever replaces {@code null}. */
    private final AtomicReference<@Nullable Validity> validity;

    private final AtomicReference<@Nullable LeaseEnd> reason = new AtomicReference<>();
    private volatile boolean ranOut;
    private final CompletableFuture<LeaseEnd> ended = new CompletableFuture<>();
    private final CompletableFuture<Duration> atRisk = new CompletableFuture<>();
    /** For those who wait in {@link #close()}; completed on the loop, so nothing may depend on it. */
    private final CompletableFuture<LeaseEnd> handedBack = new CompletableFuture<>();

    private final CompletableFuture<LeaseEnd> resigned = new CompletableFuture<>();
    /** On the loop only. */
    private List<Proof> proofs = List.of();

    EngineLease(
            EngineParts engine, Candidacy candidacy, FencingToken token, Validity validity, ElectionOptions options) {
        this.engine = engine;
        this.candidacy = candidacy;
        this.token = token;
        this.options = options;
        this.callbacks = Handoff.shortCalls(options, engine.runtime());
        this.ticker = engine.ticker();
        this.validity = new AtomicReference<>(validity);
    }

    @Override
    public FencingToken token() {
        return token;
    }

    @Override
    public boolean isHeld() {
        Validity current = validity.get();
        while (current != null) {
            if (current.covers(ticker.nanoTime(), ticker.wallMillis())) {
                return true;
            }
            // Whoever is told that the lease is over must never be told otherwise: a renewal that is being published
            // at this moment comes before this line, and is looked at, or finds the lease over.
            if (validity.compareAndSet(current, null)) {
                runOut(current);
                return false;
            }
            current = validity.get();
        }
        return false;
    }

    private void runOut(Validity last) {
        reason.compareAndSet(
                null, last.runsByMonotonicClock(ticker.stamp()) ? LeaseEnd.HOST_SUSPENDED : LeaseEnd.EXPIRED);
        ranOut = true;
        engine.loop().execute(() -> candidacy.handle(new Event.Wake()));
    }

    /** Whether validity has ended, by whatever way. */
    boolean isOver() {
        return validity.get() == null;
    }

    /** Whether somebody was told that the lease is over before the loop knew. */
    boolean ranOut() {
        return ranOut;
    }

    LeaseEnd reason() {
        LeaseEnd known = reason.get();
        return known == null ? LeaseEnd.EXPIRED : known;
    }

    @Override
    public Duration remaining() {
        Validity current = validity.get();
        return current != null && isHeld()
                ? Duration.ofNanos(Math.max(0, current.deadlineNanos() - ticker.nanoTime()))
                : Duration.ZERO;
    }

    @Override
    public FencingToken requireHeld() {
        if (isHeld()) {
            return token;
        }
        throw new LeaseLostException(token, reason());
    }

    @Override
    public FencingToken verify() throws InterruptedException {
        requireHeld();
        Proof proof = new Proof(ticker.nanoTime(), new CompletableFuture<>());
        engine.loop().execute(() -> prove(proof));
        // A renewal may be under way already, and one may fail before ours succeeds.
        Duration bound = options.requestTimeout().multipliedBy(3);
        if (!Waits.until(proof.done(), bound)) {
            requireHeld();
            throw new BackendUnavailableException("lease " + token + " could not be verified: "
                    + engine.register().describe() + " did not answer within " + bound + "; it is still held for "
                    + remaining());
        }
        return requireHeld();
    }

    private record Proof(long askedAtNanos, CompletableFuture<Boolean> done) {}

    private void prove(Proof proof) {
        List<Proof> more = new ArrayList<>(proofs);
        more.add(proof);
        proofs = more;
        if (validity.get() == null) {
            settleProofs(Long.MAX_VALUE);
        } else {
            candidacy.handle(new Event.RenewDue());
        }
    }

    /** A write that was sent at that time has taken effect: it proves what was asked for before. */
    void provenSince(Stamp sentAt) {
        if (!proofs.isEmpty()) {
            settleProofs(sentAt.nanos());
            if (!proofs.isEmpty()) {
                candidacy.handle(new Event.RenewDue());
            }
        }
    }

    private void settleProofs(long upToNanos) {
        List<Proof> open = proofs;
        proofs = open.stream().filter(proof -> proof.askedAtNanos() > upToNanos).toList();
        open.stream()
                .filter(proof -> proof.askedAtNanos() <= upToNanos)
                .forEach(proof -> proof.done().complete(true));
    }

    /** Publishes a longer validity; refuses if the lease is over. On the loop. */
    boolean extend(Validity longer) {
        Validity current = validity.get();
        return current != null && validity.compareAndSet(current, longer);
    }

    /** Ends validity, now; the reason that was first stands. By any thread. */
    void endNow(LeaseEnd why) {
        reason.compareAndSet(null, why);
        validity.set(null);
    }

    /** Tells those who asked that the lease is over. On the loop. */
    void tellEnded() {
        settleProofs(Long.MAX_VALUE);
        LeaseEnd why = reason();
        Callbacks.run(callbacks, () -> {
            ended.complete(why);
            atRisk.complete(Duration.ZERO);
        });
    }

    /** Warns those who asked. On the loop. */
    void tellAtRisk(Duration left) {
        Callbacks.run(callbacks, () -> atRisk.complete(left));
    }

    /** Tells those who wait that there is nothing more to hand back. On the loop. */
    void tellHandedBack() {
        handedBack.complete(reason());
        Callbacks.run(callbacks, () -> resigned.complete(reason()));
    }

    @Override
    public CompletionStage<LeaseEnd> ended() {
        return ended.minimalCompletionStage();
    }

    @Override
    public CompletionStage<Duration> atRisk() {
        return atRisk.minimalCompletionStage();
    }

    @Override
    public CompletionStage<LeaseEnd> resign() {
        resign(LeaseEnd.RESIGNED);
        return resigned.minimalCompletionStage();
    }

    /**
     * First the validity, on this thread; then the record, by the loop. Where the engine runs the work, only its end says
     * that the work has stopped, whoever resigns.
     */
    void resign(LeaseEnd why) {
        endNow(why);
        engine.loop().execute(() -> {
            candidacy.handle(new Event.Resigned(why));
            if (!candidacy.runsWork()) {
                candidacy.handle(new Event.WorkStopped());
            }
        });
    }

    /** The work that the engine ran has stopped. On the loop. */
    void workStopped() {
        endNow(LeaseEnd.RESIGNED);
        candidacy.handle(new Event.Resigned(LeaseEnd.RESIGNED));
        candidacy.handle(new Event.WorkStopped());
    }

    @Override
    public void close() {
        var unused = resign();
        Waits.politely(handedBack, options.requestTimeout().multipliedBy(2));
    }

    @Override
    public String toString() {
        return "Lease[" + token + (isHeld() ? ", held for another " + remaining() : ", over: " + reason()) + "]";
    }
}
