package io.incumbent.tck.broken;

import io.incumbent.Elector;
import io.incumbent.Lease;
import java.util.concurrent.CompletableFuture;

/** The first candidate waits for somebody else's term to end. */
@Mistake(value = "N02", rule = "4.01")
public final class NobodyBegins extends Meddling {

    @Override
    CompletableFuture<Lease> campaign(Elector elector) {
        return new CompletableFuture<>();
    }
}
