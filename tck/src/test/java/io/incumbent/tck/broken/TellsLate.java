package io.incumbent.tck.broken;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Lease;
import org.jspecify.annotations.Nullable;

/** The end of a term is told after the beginning of the next. */
@Mistake(value = "N07", rule = "3.09")
public final class TellsLate extends Meddling {

    @Override
    ElectionOptions options(ElectionOptions options) {
        ElectionListener honest = options.listener();
        return options.toBuilder()
                .listener(new ElectionListener() {
                    private @Nullable Lease over;

                    @Override
                    public void elected(Lease lease) {
                        honest.elected(lease);
                        if (over != null) {
                            honest.resigned(over);
                        }
                    }

                    @Override
                    public void resigned(Lease lease) {
                        over = lease;
                    }
                })
                .build();
    }
}
