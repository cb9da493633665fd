package io.incumbent.tck.broken;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Lease;

/** A listener is told of elections and resignations, but not of a loss. */
@Mistake(value = "N21", rule = "3.03")
public final class TellsNoLoss extends Meddling {

    @Override
    ElectionOptions options(ElectionOptions options) {
        ElectionListener honest = options.listener();
        return options.toBuilder()
                .listener(new ElectionListener() {
                    @Override
                    public void elected(Lease lease) {
                        honest.elected(lease);
                    }

                    @Override
                    public void resigned(Lease lease) {
                        honest.resigned(lease);
                    }
                })
                .build();
    }
}
