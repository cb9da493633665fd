package io.incumbent.tck.broken;

import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** A lease that passes everything on; the broken ones answer in their own way. */
class PassingLease implements Lease {

    private final Lease honest;

    PassingLease(Lease honest) {
        this.honest = honest;
    }

    @Override
    public FencingToken token() {
        return honest.token();
    }

    @Override
    public boolean isHeld() {
        return honest.isHeld();
    }

    @Override
    public Duration remaining() {
        return honest.remaining();
    }

    @Override
    public FencingToken requireHeld() {
        if (isHeld()) {
            return token();
        }
        throw new LeaseLostException(token(), LeaseEnd.EXPIRED);
    }

    @Override
    public FencingToken verify() throws InterruptedException {
        return honest.verify();
    }

    @Override
    public CompletionStage<LeaseEnd> ended() {
        return honest.ended();
    }

    @Override
    public CompletionStage<Duration> atRisk() {
        return honest.atRisk();
    }

    @Override
    public CompletionStage<LeaseEnd> resign() {
        return honest.resign();
    }

    @Override
    public void close() {
        honest.close();
    }
}
