package io.incumbent.memory;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One process's connection to a shared memory, which counts requests and fails as it is told. */
final class FaultyRegister implements Register {

    /** What becomes of requests. */
    enum Mode {
        /** They are answered. */
        WELL,
        /** They never arrive, and nothing is ever answered. */
        SILENT,
        /** They fail at once, without effect. */
        FAILING,
        /** Writes take effect, but nothing is ever answered. */
        DEAF
    }

    private final Register memory;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Duration> lags = new ConcurrentHashMap<>();
    private final Map<String, List<Consumer<Snapshot>>> watchers = new ConcurrentHashMap<>();
    private volatile Mode mode = Mode.WELL;
    private volatile boolean forged;

    FaultyRegister(Register memory) {
        this.memory = memory;
    }

    /** Tells whoever watches here something, true or not, as anybody can on a channel that is not guarded. */
    void say(String register, Snapshot news) {
        watchers.getOrDefault(register, List.of()).forEach(watcher -> watcher.accept(news));
    }

    /** Whoever watches hears no more than what is said here. */
    void onlySayWhatIsForged() {
        forged = true;
    }

    /** {@return whether anybody watches a register here} */
    boolean isWatched(String register) {
        return watchers.containsKey(register);
    }

    void become(Mode next) {
        mode = next;
    }

    /** How many requests with changes were made; many changes in one count once. */
    long requests() {
        return requests.get();
    }

    long changes() {
        return changes.get();
    }

    @Override
    public Traits traits() {
        return memory.traits();
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return answered(() -> memory.read(register, timeout));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        requests.incrementAndGet();
        return changed(change, timeout);
    }

    @Override
    public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> all, Duration timeout) {
        requests.incrementAndGet();
        return all.stream().map(change -> changed(change, timeout)).toList();
    }

    private CompletionStage<Outcome> changed(Change change, Duration timeout) {
        changes.incrementAndGet();
        return answered(() -> memory.compareAndSet(change, timeout));
    }

    private <T> CompletionStage<T> answered(Supplier<CompletionStage<T>> request) {
        return switch (mode) {
            case WELL -> request.get();
            case SILENT -> new CompletableFuture<>();
            case FAILING ->
                CompletableFuture.failedStage(new IllegalStateException("connection refused, says the test"));
            case DEAF -> request.get().thenCompose(answer -> new CompletableFuture<>());
        };
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        watchers.computeIfAbsent(register, name -> new CopyOnWriteArrayList<>()).add(onChange);
        Watch watch = memory.watch(register, snapshot -> {
            if (mode == Mode.WELL && !forged) {
                onChange.accept(snapshot);
            }
        });
        return new Watch() {
            @Override
            public void mayLag(Duration most) {
                lags.put(register, most);
            }

            @Override
            public void close() {
                watch.close();
            }
        };
    }

    /** How late who watches it may be told, by what was said last, if anything was. */
    Optional<Duration> lag(String register) {
        return Optional.ofNullable(lags.get(register));
    }

    @Override
    public String describe() {
        return "faulty memory:";
    }

    @Override
    public void close() {}
}
