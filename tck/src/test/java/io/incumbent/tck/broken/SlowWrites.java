package io.incumbent.tck.broken;

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

/** No mistake: writes are a tenth of a second on their way, so that others have read what there was before. */
public final class SlowWrites implements ElectorSource {

    private static final long MILLIS = 100;

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new Slow(MapElectors.register(place)), options);
    }

    /** Passes writes on late. */
    static final class Slow extends PassingRegister {

        Slow(Register honest) {
            super(honest);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return CompletableFuture.supplyAsync(
                            () -> super.compareAndSet(change, timeout),
                            CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS))
                    .thenCompose(answer -> answer);
        }
    }
}
