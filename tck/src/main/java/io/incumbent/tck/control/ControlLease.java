package io.incumbent.tck.control;

import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** Is held until it is resigned, whoever else leads. Safe for use by many threads. */
final class ControlLease implements Lease {

    private static final int ANSWERS_ALIKE = 20;

    private final FencingToken token;
    private final Duration term;
    private final boolean comesBack;
    private final AtomicLong questions = new AtomicLong();
    private final CompletableFuture<LeaseEnd> ended = new CompletableFuture<>();

    /**
     * Begins.
     *
     * @param comesBack whether it is sometimes over, and then held again: some answers yes, some no, and so on
     */
    ControlLease(FencingToken token, Duration term, boolean comesBack) {
        this.token = token;
        this.term = term;
        this.comesBack = comesBack;
    }

    @Override
    public FencingToken token() {
        return token;
    }

    @Override
    public boolean isHeld() {
        return !ended.isDone() && !(comesBack && questions.getAndIncrement() / ANSWERS_ALIKE % 2 == 1);
    }

    @Override
    public Duration remaining() {
        return ended.isDone() ? Duration.ZERO : term;
    }

    @Override
    public FencingToken requireHeld() {
        if (ended.isDone()) {
            throw new LeaseLostException(token, LeaseEnd.RESIGNED);
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
        return ended.thenApply(why -> Duration.ZERO);
    }

    @Override
    public CompletionStage<LeaseEnd> resign() {
        ended.complete(LeaseEnd.RESIGNED);
        return ended;
    }

    @Override
    public void close() {
        resign();
    }
}
