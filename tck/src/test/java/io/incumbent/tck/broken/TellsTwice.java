package io.incumbent.tck.broken;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Lease;

/** A listener is told twice. */
@Mistake(value = "N06", rule = "3.01")
public final class TellsTwice extends Meddling {

    @Override
    ElectionOptions options(ElectionOptions options) {
        ElectionListener honest = options.listener();
        return options.toBuilder()
                .listener(new ElectionListener() {
                    @Override
                    public void elected(Lease lease) {
                        honest.elected(lease);
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
