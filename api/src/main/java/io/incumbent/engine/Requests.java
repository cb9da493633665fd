package io.incumbent.engine;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The only way to the register: bounds every request by a timeout of the engine's own, brings every answer back to the
 * loop, and ignores answers that come later. All writes of one pass of the loop go out together, so that the renewals of
 * a thousand leases are one call. Lives on the loop.
 */
final class Requests {

    private static final Logger LOG = System.getLogger("io.incumbent.requests");

    private final Register register;
    private final Loop loop;
    private final Inbox inbox;
    private List<Call<Outcome>> gathered = new ArrayList<>();
    private int open;
    private Runnable idle = () -> {};

    Requests(Register register, Loop loop) {
        this.register = register;
        this.loop = loop;
        this.inbox = new Inbox(loop);
    }

    /** Does it when nothing is under way. */
    void whenIdle(Runnable task) {
        idle = task;
        checkIdle();
    }

    private void settled() {
        open--;
        checkIdle();
    }

    private void checkIdle() {
        if (open == 0) {
            Runnable task = idle;
            idle = () -> {};
            task.run();
        }
    }

    /** Reads; the answer comes once, on the loop. */
    void read(String name, Duration timeout, Answer<Snapshot> answer) {
        open++;
        Call<Snapshot> call = new Call<>("read", name, timeout, answer, this::settled);
        bound(List.of(call), timeout);
        settleLater(call, guarded(() -> register.read(name, timeout)));
    }

    /** Watches; what is seen comes to the loop. A watch is only a hint: one that can't be had is done without. */
    Watch watch(String name, Consumer<Snapshot> onChange) {
        try {
            Watch watch = register.watch(name, value -> inbox.put(() -> onChange.accept(value)));
            return new QuietWatch(watch, name, register);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.WARNING, "no watch on " + name + " at " + register.describe() + "; polling goes on", failure);
            return Watch.NONE;
        }
    }

    /** Writes with all others of this pass of the loop. */
    void write(Change change, Duration timeout, Answer<Outcome> answer) {
        if (gathered.isEmpty()) {
            loop.execute(this::flush);
        }
        open++;
        gathered.add(new Call<>(change, timeout, answer, this::settled));
    }

    private void flush() {
        List<Call<Outcome>> calls = gathered;
        gathered = new ArrayList<>();
        while (!calls.isEmpty()) {
            // One request holds at most one change for a register, and bounds all of them alike.
            Map<String, Call<Outcome>> together = new LinkedHashMap<>();
            List<Call<Outcome>> apart = new ArrayList<>();
            Duration timeout = calls.get(0).timeout;
            for (Call<Outcome> call : calls) {
                boolean fits = call.timeout.equals(timeout) && !together.containsKey(call.name);
                if (fits) {
                    together.put(call.name, call);
                } else {
                    apart.add(call);
                }
            }
            send(together.values(), timeout);
            calls = apart;
        }
    }

    private void send(Collection<Call<Outcome>> calls, Duration timeout) {
        List<Call<Outcome>> batch = List.copyOf(calls);
        bound(batch, timeout);
        List<Change> changes = batch.stream().map(Call::change).toList();
        try {
            List<CompletionStage<Outcome>> stages = register.compareAndSetAll(changes, timeout);
            if (stages.size() != batch.size()) {
                throw new IllegalStateException(register.describe() + " answered " + stages.size() + " of "
                        + batch.size() + " changes; a backend must answer each");
            }
            for (int i = 0; i < batch.size(); i++) {
                settleLater(batch.get(i), stages.get(i));
            }
        } catch (RuntimeException | Error failure) {
            // Some may have been sent: unknown, as for any failure.
            batch.forEach(call -> inbox.put(() -> call.fail(failure)));
        }
    }

    private static <T> CompletionStage<T> guarded(java.util.function.Supplier<CompletionStage<T>> request) {
        try {
            return request.get();
        } catch (RuntimeException | Error failure) {
            return java.util.concurrent.CompletableFuture.failedStage(failure);
        }
    }

    /** The backend's thread is left at once: it only puts the answer into the loop. */
    private <T> void settleLater(Call<T> call, CompletionStage<T> stage) {
        BiConsumer<T, Throwable> settle = (value, failure) -> inbox.put(() -> call.settle(value, failure));
        var unused = stage.whenComplete(settle);
    }

    private <T> void bound(List<Call<T>> calls, Duration timeout) {
        Call.Bound<T> bound = new Call.Bound<>(calls, register, inbox);
        Loop.Timer timer = loop.schedule(bound, timeout.toNanos());
        bound.cancelsWhenAnswered(timer);
    }

    /** What comes of a request. */
    interface Answer<T> {
        /** The service answered. */
        void ok(T value);

        /** It did not, or failed: nothing is known. */
        void failed(Throwable cause);
    }

    static BackendUnavailableException unanswered(String what, String name, Register register, Duration timeout) {
        return new BackendUnavailableException(
                what + " of " + name + " at " + register.describe() + " was not answered within " + timeout);
    }
}
