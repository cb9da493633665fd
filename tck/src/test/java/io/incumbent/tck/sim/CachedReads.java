package io.incumbent.tck.sim;

import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Answers reads from a cache that only the watch keeps up to date: a missed event is missed for good. */
final class CachedReads extends PassingRegister {

    private final Map<String, Snapshot> cache = new HashMap<>();

    CachedReads(Register honest) {
        super(honest);
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        Snapshot cached = cache.get(register);
        return cached != null
                ? CompletableFuture.completedFuture(cached)
                : super.read(register, timeout).thenApply(first -> {
                    cache.put(register, first);
                    return first;
                });
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return super.watch(register, snapshot -> {
            cache.put(register, snapshot);
            onChange.accept(snapshot);
        });
    }
}
