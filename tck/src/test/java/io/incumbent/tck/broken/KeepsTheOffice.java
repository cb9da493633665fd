package io.incumbent.tck.broken;

import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A resignation is not told to the service. */
@Mistake(value = "N03", rule = "4.03")
public final class KeepsTheOffice extends Meddling {

    @Override
    Lease lease(Lease lease) {
        return new Kept(lease);
    }

    private static final class Kept extends PassingLease {
        private volatile boolean resigned;

        Kept(Lease honest) {
            super(honest);
        }

        @Override
        public boolean isHeld() {
            return !resigned && super.isHeld();
        }

        @Override
        public CompletionStage<LeaseEnd> ended() {
            return resigned ? CompletableFuture.completedStage(LeaseEnd.RESIGNED) : super.ended();
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            resigned = true;
            return CompletableFuture.completedStage(LeaseEnd.RESIGNED);
        }
    }
}
