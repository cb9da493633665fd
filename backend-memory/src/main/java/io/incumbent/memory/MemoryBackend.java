package io.incumbent.memory;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Elections among the candidates of one process: a map with compare-and-set.
 *
 * <p>Guaranteed: all {@code Elections} that were made {@linkplain io.incumbent.Elections#on(io.incumbent.Backend) on}
 * the same object take part in the same elections, and the loss of any of them costs the others nothing. Not
 * guaranteed: anything beyond this process. Another process has other objects, and so has every
 * {@code Elections.connect("memory:")}, even in the same process.
 *
 * <p>Everything a backend must do is on this page, so it also shows what one takes. Safe for use by many threads.
 */
public final class MemoryBackend implements Register {

    private static final Traits TRAITS = new Traits(Guarantee.SINGLE_NODE, "one map in one process", true, true);

    private final ConcurrentMap<String, String> records = new ConcurrentHashMap<>();
    private final Watchers watchers = new Watchers(this::current);

    /** Makes an empty space of elections, which lasts as long as this object. */
    public MemoryBackend() {}

    /**
     * {@return a single node; durable, because records live exactly as long as the candidates that could have held
     * them, so that an absent record was never held}
     */
    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return CompletableFuture.completedStage(current(register));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        if (!replaced(change.register(), change.expected().record(), change.next())) {
            return CompletableFuture.completedStage(new Outcome.Rejected(current(change.register())));
        }
        watchers.tell(change.register());
        return CompletableFuture.completedStage(new Outcome.Applied(Snapshot.of(change.next())));
    }

    private boolean replaced(String register, @Nullable String expected, String next) {
        return expected == null
                ? records.putIfAbsent(register, next) == null
                : records.replace(register, expected, next);
    }

    private Snapshot current(String register) {
        return Snapshot.of(records.get(register));
    }

    /** Tells of every change before the call that made it returns, on the same thread or on one that is telling already. */
    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return watchers.add(register, onChange);
    }

    @Override
    public String describe() {
        return "memory:";
    }

    /** Does nothing: the records belong to this object, and others may be using it. */
    @Override
    public void close() {}

    /** Answers {@code memory:} with an empty space of elections of its own, each time. Not for users. */
    public static final class Provider implements BackendProvider {

        /** For {@link java.util.ServiceLoader}. */
        public Provider() {}

        @Override
        public Set<String> schemes() {
            return Set.of("memory");
        }

        @Override
        public Register connect(BackendUrl url, Duration timeout) {
            boolean bare = url.hosts().isEmpty()
                    && url.path().isEmpty()
                    && url.user().isEmpty()
                    && url.password().isEmpty()
                    && url.parameters().isEmpty();
            if (!bare) {
                throw new ConfigurationException(
                        "backend URL",
                        url.toString(),
                        "must be memory: and nothing more, because each such connection has elections of its own",
                        "share elections within this process with Elections.on(new MemoryBackend())");
            }
            return new MemoryBackend();
        }
    }
}
