package io.incumbent.tck.broken;

import io.incumbent.Lease;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A lease is renewed for a while only. */
@Mistake(value = "M24", rule = "4.06")
public final class GivesUpEarly extends Meddling {

    private static final long MILLIS = 1_500;

    @Override
    Lease lease(Lease lease) {
        CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS).execute(lease::close);
        return lease;
    }
}
