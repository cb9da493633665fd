package io.incumbent.tck.sim;

import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.engine.Ticker;
import java.util.concurrent.CompletionStage;

/** Leases whose answer is not that of the deadline. */
final class BrokenLeases {

    private static final long REVIVED_AFTER = 50 * Time.MILLI;
    private static final long REVIVED_UNTIL = 100 * Time.MILLI;

    private BrokenLeases() {}

    /** A flag that is cleared when the loss is reported, which takes a thread that runs. */
    static Lease flag(Lease lease, Ticker ticker) {
        return new Flagged(lease);
    }

    private static final class Flagged extends PassingLease {
        private boolean flag = true;

        Flagged(Lease honest) {
            super(honest);
            var unused = honest.ended().thenRun(() -> flag = false);
        }

        @Override
        public boolean isHeld() {
            return flag;
        }
    }

    /** A flag that is cleared when the service has acknowledged the resignation. */
    static Lease untilAcknowledged(Lease lease, Ticker ticker) {
        return new PassingLease(lease) {
            private boolean resigning;

            @Override
            public boolean isHeld() {
                return resigning || super.isHeld();
            }

            @Override
            public CompletionStage<LeaseEnd> resign() {
                resigning = true;
                return super.resign().whenComplete((reason, none) -> resigning = false);
            }
        };
    }

    /** A renewal's late answer revives a lease that was over. */
    static Lease revived(Lease lease, Ticker ticker) {
        return new PassingLease(lease) {
            private long overSince;

            @Override
            public boolean isHeld() {
                if (super.isHeld()) {
                    return true;
                }
                overSince = overSince == 0 ? ticker.nanoTime() : overSince;
                long over = ticker.nanoTime() - overSince;
                return over > REVIVED_AFTER && over < REVIVED_UNTIL;
            }
        };
    }
}
