package io.incumbent.tck.broken;

import io.incumbent.FencingToken;
import io.incumbent.Lease;

/** The token counts renewals too. */
@Mistake(value = "N16", rule = "2.07")
public final class TokenOfRenewals extends Meddling {

    @Override
    Lease lease(Lease lease) {
        return new Counting(lease);
    }

    private static final class Counting extends PassingLease {
        private final long begun = System.nanoTime();

        Counting(Lease honest) {
            super(honest);
        }

        @Override
        public FencingToken token() {
            FencingToken token = super.token();
            return new FencingToken(token.election(), token.number() + (System.nanoTime() - begun) / 1_000_000_000);
        }
    }
}
