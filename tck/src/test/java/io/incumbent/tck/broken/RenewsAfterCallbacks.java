package io.incumbent.tck.broken;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Lease;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A lease is lost while a callback is slow. */
@Mistake(value = "N08", rule = "3.04")
public final class RenewsAfterCallbacks extends Meddling {

    @Override
    ElectionOptions options(ElectionOptions options) {
        ElectionListener honest = options.listener();
        return options.toBuilder()
                .listener(new ElectionListener() {
                    @Override
                    public void elected(Lease lease) {
                        long term = options.term().toNanos();
                        CompletableFuture<Void> called = CompletableFuture.runAsync(() -> honest.elected(lease));
                        called.orTimeout(term, TimeUnit.NANOSECONDS).exceptionally(slow -> {
                            lease.close();
                            return called.getNow(null);
                        });
                    }

                    @Override
                    public void resigned(Lease lease) {
                        honest.resigned(lease);
                    }
                })
                .build();
    }
}
