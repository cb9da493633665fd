package io.incumbent.tck.broken;

import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Passes everything on; whoever makes a mistake overrides what it is about. */
class ForwardingLease implements Lease {

    final Lease own;

    ForwardingLease(Lease own) {
        this.own = own;
    }

    @Override
    public FencingToken token() {
        return own.token();
    }

    @Override
    public boolean isHeld() {
        return own.isHeld();
    }

    @Override
    public Duration remaining() {
        return own.remaining();
    }

    @Override
    public FencingToken requireHeld() {
        return own.requireHeld();
    }

    @Override
    public FencingToken verify() throws InterruptedException {
        return own.verify();
    }

    @Override
    public CompletionStage<LeaseEnd> ended() {
        return own.ended();
    }

    @Override
    public CompletionStage<Duration> atRisk() {
        return own.atRisk();
    }

    @Override
    public CompletionStage<LeaseEnd> resign() {
        return own.resign();
    }

    @Override
    public void close() {
        own.close();
    }
}
