package io.incumbent.tck.register;

import io.incumbent.BackendUnavailableException;
import io.incumbent.Guarantee;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An honest client of the service in memory, which can be silenced. Mutants break one method of it. */
class ServiceClient implements Register {

    static final Traits TRAITS = new Traits(Guarantee.SINGLE_NODE, "one map in one test", true, true);

    final Service service;
    /** Not a single-thread executor: that one ends by itself when it is forgotten, which a mutant must not. */
    final ExecutorService thread = Executors.newFixedThreadPool(1, task -> {
        Thread made = new Thread(task, "service-client");
        made.setDaemon(true);
        return made;
    });

    final List<Consumer<String>> own = new CopyOnWriteArrayList<>();
    private @Nullable List<Runnable> heldUp;
    volatile boolean closed;

    ServiceClient(Service service) {
        this.service = service;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return ask(timeout, () -> service.read(register));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return ask(timeout, () -> service.change(change));
    }

    <T> CompletionStage<T> ask(Duration timeout, Supplier<T> work) {
        CompletableFuture<T> stage = new CompletableFuture<>();
        if (closed) {
            stage.completeExceptionally(new BackendUnavailableException("closed"));
            return stage;
        }
        deliver(() -> answer(stage, work));
        return limited(stage, timeout);
    }

    <T> CompletionStage<T> limited(CompletableFuture<T> stage, Duration timeout) {
        return stage.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    <T> void answer(CompletableFuture<T> stage, Supplier<T> work) {
        try {
            stage.complete(work.get());
        } catch (RuntimeException failure) {
            stage.completeExceptionally(failure);
        }
    }

    synchronized void deliver(Runnable request) {
        if (heldUp != null) {
            heldUp.add(request);
        } else if (!thread.isShutdown()) {
            thread.execute(request);
        }
    }

    synchronized boolean isSilent() {
        return heldUp != null;
    }

    synchronized void silence() {
        heldUp = new ArrayList<>();
    }

    synchronized void resume() {
        List<Runnable> late = heldUp == null ? List.of() : heldUp;
        heldUp = null;
        late.forEach(this::deliver);
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        Consumer<String> listener = changed -> {
            if (concerns(changed, register)) {
                deliver(() -> tell(changed, onChange));
            }
        };
        service.listeners.add(listener);
        own.add(listener);
        return () -> service.listeners.remove(listener);
    }

    boolean concerns(String changed, String register) {
        return changed.equals(register);
    }

    void tell(String register, Consumer<Snapshot> onChange) {
        onChange.accept(service.read(register));
    }

    @Override
    public String describe() {
        return "service: in this test";
    }

    @Override
    public void close() {
        closed = true;
        service.listeners.removeAll(own);
        thread.shutdown();
    }
}
