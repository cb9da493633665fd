package io.incumbent.tck.broken;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Does not try again once a write was not answered within 50 ms: the lease is silently not renewed any more. */
@Mistake(id = "M24", rule = "4.07")
public final class GivesUp implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new It(MapElectors.register(place)), options);
    }

    private static final class It extends PassingRegister {

        private static final long IMPATIENT_MILLIS = 50;

        private volatile boolean gaveUp;

        It(Register own) {
            super(own);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            if (gaveUp) {
                return CompletableFuture.failedFuture(new BackendUnavailableException("it gave up"));
            }
            CompletionStage<Outcome> answer = own.compareAndSet(change, timeout);
            return answer.toCompletableFuture()
                    .copy()
                    .orTimeout(IMPATIENT_MILLIS, TimeUnit.MILLISECONDS)
                    .whenComplete((outcome, failed) -> gaveUp |= failed != null);
        }
    }
}
