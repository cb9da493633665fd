package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A flag is cleared by a timer; nobody compares with the clock. */
@Mistake(value = "M15", rule = "1.06")
public final class FlagInsteadOfDeadline implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new BrokenElections(new MapElectors().open(place, options)) {
            @Override
            Lease lease(Lease lease) {
                return new Flagged(lease);
            }
        };
    }

    private static final class Flagged extends PassingLease {

        private static final long PERIOD_MILLIS = 100;

        private volatile boolean flag = true;

        Flagged(Lease honest) {
            super(honest);
            look();
        }

        private void look() {
            later(super.isHeld() ? this::look : () -> flag = false);
        }

        private static void later(Runnable next) {
            CompletableFuture.delayedExecutor(PERIOD_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(next);
        }

        @Override
        public boolean isHeld() {
            return flag;
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            flag = false;
            return super.resign();
        }
    }
}
