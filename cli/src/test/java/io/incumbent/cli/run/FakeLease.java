package io.incumbent.cli.run;

import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A lease that is asked only how long it lasts. */
final class FakeLease implements Lease {

    private final Callable<Duration> remaining;

    FakeLease(Callable<Duration> remaining) {
        this.remaining = remaining;
    }

    @Override
    public Duration remaining() {
        try {
            return remaining.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public FencingToken token() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isHeld() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FencingToken requireHeld() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FencingToken verify() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<LeaseEnd> ended() {
        return new CompletableFuture<>();
    }

    @Override
    public CompletionStage<Duration> atRisk() {
        return new CompletableFuture<>();
    }

    @Override
    public CompletionStage<LeaseEnd> resign() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
