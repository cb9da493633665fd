package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A lease is held until somebody says otherwise. */
@Mistake(value = "M14", rule = "1.05")
public final class NoDeadline implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new BrokenElections(new MapElectors().open(place, options)) {
            @Override
            Lease lease(Lease lease) {
                return new Believing(lease, options.term());
            }
        };
    }

    /** Hears of the end by way of the service only, which takes it that much longer. */
    private static final class Believing extends PassingLease {

        private final Duration term;
        private volatile boolean told;

        Believing(Lease honest, Duration term) {
            super(honest);
            this.term = term;
            var unused = honest.ended()
                    .thenRunAsync(
                            () -> told = true,
                            CompletableFuture.delayedExecutor(term.toMillis(), TimeUnit.MILLISECONDS));
        }

        @Override
        public boolean isHeld() {
            return !told;
        }

        @Override
        public Duration remaining() {
            return told ? Duration.ZERO : term;
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            told = true;
            return super.resign();
        }
    }
}
