package io.incumbent.tck.broken;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Whoever had requests fail hears of nothing any more. */
@Mistake(value = "M23", rule = "4.04")
public final class NeverReconnects implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new Once(MapElectors.register(place)), options);
    }

    private static final class Once extends PassingRegister {

        /** One alone may be a slow machine. */
        private static final int ENOUGH = 2;

        private final AtomicInteger failures = new AtomicInteger();

        Once(Register honest) {
            super(honest);
        }

        private <T> CompletionStage<T> unlessFailed(Supplier<CompletionStage<T>> request) {
            if (failures.get() >= ENOUGH) {
                return CompletableFuture.failedFuture(
                        new BackendUnavailableException("a request failed before", new IOException("gone")));
            }
            return request.get().whenComplete((answer, failure) -> {
                if (failure != null) {
                    failures.incrementAndGet();
                } else if (failures.get() < ENOUGH) {
                    failures.set(0);
                }
            });
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            return unlessFailed(() -> super.read(register, timeout));
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return unlessFailed(() -> super.compareAndSet(change, timeout));
        }
    }
}
