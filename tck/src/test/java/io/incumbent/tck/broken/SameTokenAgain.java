package io.incumbent.tck.broken;

import io.incumbent.FencingToken;
import io.incumbent.Lease;

/** Every term has the same token. */
@Mistake(value = "M01", rule = "2.01")
public final class SameTokenAgain extends Meddling {

    @Override
    Lease lease(Lease lease) {
        return new PassingLease(lease) {
            @Override
            public FencingToken token() {
                return new FencingToken(super.token().election(), 1);
            }
        };
    }
}
