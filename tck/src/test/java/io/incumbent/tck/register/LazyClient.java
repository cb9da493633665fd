package io.incumbent.tck.register;

import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the contract, and no more: reads are old for a while, watches repeat themselves out of order. */
final class LazyClient extends ServiceClient {

    private static final int OLD_READS = 2;

    /**
     * What this client last showed of a register.
     *
     * @param snapshot true once
     * @param again how often it was shown since it was true
     */
    private record Last(Snapshot snapshot, int again) {}

    private final Map<String, Last> shown = new ConcurrentHashMap<>();

    LazyClient(Service service) {
        super(service);
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return ask(
                timeout,
                () -> shown.compute(register, (name, last) -> next(service.read(name), last))
                        .snapshot());
    }

    /** Every register was absent once. */
    private static Last next(Snapshot now, @Nullable Last last) {
        Last before = last == null ? new Last(new Snapshot(null, "", "first", 0), 0) : last;
        boolean old = !now.equals(before.snapshot()) && before.again() < OLD_READS;
        return old ? new Last(before.snapshot(), before.again() + 1) : new Last(now, 0);
    }

    @Override
    void tell(String register, Consumer<Snapshot> onChange) {
        Snapshot now = service.read(register);
        onChange.accept(now);
        CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS).execute(() -> onChange.accept(now));
    }
}
