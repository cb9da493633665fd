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
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** After one write that failed no other is tried. */
@Mistake(value = "M24", rule = "4.07")
public final class GivesUpRenewing implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new Once(MapElectors.register(place)), options);
    }

    private static final class Once extends PassingRegister {

        private volatile boolean failed;

        Once(Register honest) {
            super(honest);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            if (failed) {
                return CompletableFuture.failedFuture(
                        new BackendUnavailableException("a write failed before", new IOException("gone")));
            }
            return super.compareAndSet(change, timeout).whenComplete((outcome, failure) -> failed |= failure != null);
        }
    }
}
