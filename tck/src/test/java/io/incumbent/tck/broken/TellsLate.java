package io.incumbent.tck.broken;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Lease;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The end of a term is told after the beginning of the next. */
@Mistake(value = "N07", rule = "3.09")
public final class TellsLate extends Meddling {

    private static final long LATE_MILLIS = 900;

    @Override
    ElectionOptions options(ElectionOptions options) {
        ElectionListener honest = options.listener();
        return options.toBuilder()
                .listener(new ElectionListener() {
                    private final AtomicReference<@Nullable Lease> over = new AtomicReference<>();

                    @Override
                    public void elected(Lease lease) {
                        honest.elected(lease);
                        tell();
                    }

                    /** At the latest; by then the next one may have begun. */
                    @Override
                    public void resigned(Lease lease) {
                        over.set(lease);
                        CompletableFuture.delayedExecutor(LATE_MILLIS, TimeUnit.MILLISECONDS)
                                .execute(() -> tell(lease));
                    }

                    private void tell() {
                        Lease former = over.get();
                        if (former != null) {
                            tell(former);
                        }
                    }

                    private void tell(Lease former) {
                        if (over.compareAndSet(former, null)) {
                            honest.resigned(former);
                        }
                    }
                })
                .build();
    }
}
