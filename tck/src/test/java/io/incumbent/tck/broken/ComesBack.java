package io.incumbent.tck.broken;

import io.incumbent.Lease;
import java.util.concurrent.atomic.AtomicInteger;

/** A lease that was found over is found held once more. */
@Mistake(value = "M13", rule = "1.04")
public final class ComesBack extends Meddling {

    @Override
    Lease lease(Lease lease) {
        return new Revenant(lease);
    }

    private static final class Revenant extends PassingLease {
        private final AtomicInteger refused = new AtomicInteger();

        Revenant(Lease honest) {
            super(honest);
        }

        @Override
        public boolean isHeld() {
            return super.isHeld() || refused.incrementAndGet() == 2;
        }
    }
}
