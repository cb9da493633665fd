package io.incumbent.tck.broken;

import io.incumbent.Lease;
import java.time.Duration;

/** A lease promises what a longer term would bring. */
@Mistake(value = "M12", rule = "1.12")
public final class PromisesMore extends Meddling {

    @Override
    Lease lease(Lease lease) {
        return new Longer(lease);
    }

    private static final class Longer extends PassingLease {
        Longer(Lease honest) {
            super(honest);
        }

        @Override
        public Duration remaining() {
            return isHeld() ? super.remaining().plusSeconds(5) : Duration.ZERO;
        }
    }
}
