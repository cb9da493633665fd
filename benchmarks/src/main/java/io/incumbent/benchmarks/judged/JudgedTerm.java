package io.incumbent.benchmarks.judged;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionName;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Witness;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One candidacy as a lease: held while the contender answers that it leads. One that has no tokens is lent some, so that
 * its terms can be told apart and fenced: the time at which it began, by the clock that all processes of a Linux host share.
 */
final class JudgedTerm implements Lease, Witness {

    private final ElectionName election;
    private final ElectionListener listener;
    private final CompletableFuture<Candidacy> candidacy = new CompletableFuture<>();
    private final CompletableFuture<Lease> won = new CompletableFuture<>();
    private final CompletableFuture<LeaseEnd> ended = new CompletableFuture<>();
    private volatile FencingToken token;
    private volatile boolean begun;
    private volatile boolean resigning;

    JudgedTerm(ElectionName election, ElectionListener listener) {
        this.election = election;
        this.listener = listener;
        this.token = new FencingToken(election, 1);
    }

    void stands(Candidacy begun) {
        candidacy.complete(begun);
    }

    CompletableFuture<Lease> won() {
        return won;
    }

    @Override
    public void asked() {
        // The kit notes when it campaigns.
    }

    @Override
    public void started(long number) {
        token = new FencingToken(election, number == NO_TOKEN ? System.nanoTime() : number);
        begun = true;
        listener.elected(this);
        // Not by the contender's thread: whoever waits for this asks at once, and may be answered by that thread.
        won.completeAsync(() -> this);
    }

    @Override
    public void leaving() {
        resigning = true;
    }

    /** Nobody wanted it, so it was lost. */
    @Override
    public void stopped() {
        if (!resigning && ended.complete(LeaseEnd.EXPIRED)) {
            listener.lost(this, LeaseEnd.EXPIRED);
        }
    }

    @Override
    public void left() {
        // Who resigns waits for it.
    }

    @Override
    public FencingToken token() {
        return token;
    }

    @Override
    public boolean isHeld() {
        Candidacy mine = candidacy.getNow(null);
        return mine != null && !ended.isDone() && mine.leads();
    }

    /** No contender but ours tells, and what nobody promised is not judged. */
    @Override
    public Duration remaining() {
        return Duration.ZERO;
    }

    @Override
    public FencingToken requireHeld() {
        if (!isHeld()) {
            throw new LeaseLostException(token, ended.getNow(LeaseEnd.EXPIRED));
        }
        return token;
    }

    @Override
    public FencingToken verify() {
        return requireHeld();
    }

    @Override
    public CompletionStage<LeaseEnd> ended() {
        return ended;
    }

    @Override
    public CompletionStage<Duration> atRisk() {
        return ended.thenApply(reason -> Duration.ZERO);
    }

    @Override
    public CompletionStage<LeaseEnd> resign() {
        Candidacy mine = candidacy.getNow(null);
        boolean held = ended.complete(LeaseEnd.RESIGNED);
        try {
            if (mine != null) {
                mine.leave();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception lost) {
            // Who has lost a lock can't give it back, and some say so. Whatever else it is stands in the contender's
            // log.
            System.err.println("leaving " + election + " failed: " + lost);
        }
        // Who only waited has resigned nothing.
        if (held && begun) {
            listener.resigned(this);
        }
        return ended;
    }

    @Override
    public void close() {
        resign();
    }
}
