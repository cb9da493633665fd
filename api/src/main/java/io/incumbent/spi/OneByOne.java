package io.incumbent.spi;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The batch of a store that has none: what throws for one change costs the others nothing. */
final class OneByOne {

    private OneByOne() {}

    static CompletionStage<Outcome> compareAndSet(Register register, Change change, Duration timeout) {
        try {
            return register.compareAndSet(change, timeout);
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedStage(failure);
        }
    }
}
