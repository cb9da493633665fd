package io.incumbent.tck.register;

import static io.incumbent.tck.register.RegisterMutant.client;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Clients that end badly, block their callers, or leave them waiting. */
final class BrokenLives {

    private BrokenLives() {}

    static List<RegisterMutant> all() {
        return List.of(
                client("0.70", "closing twice throws", "close threw", ClosesOnce::new),
                client("0.71", "throws once it is closed", "threw java.util.concurrent", ThrowsClosed::new),
                client("0.72", "closing erases what it wrote", "gone since its writer was closed", SessionBound::new),
                client("0.73", "leaves its thread", "threads left by five clients", Leaking::new),
                client("0.74", "closing drops requests", "and never completed", Dropping::new),
                client("0.80", "has no timeouts", "stages not complete", Patient::new),
                client("0.80", "throws when the service is silent", "to its caller", ThrowsSilent::new),
                client(
                        "0.81",
                        "closing waits for the service",
                        "close returns within",
                        service -> new Waiting(service, false, true)),
                client("0.82", "never reconnects", "reads again after a silence", Deaf::new),
                client("0.83", "a full queue drops requests", "a thousand requests under way", Narrow::new),
                client("0.85", "blocks its caller", "compareAndSet returns within", Blocking::new),
                client(
                        "0.86",
                        "blocks its caller in silence",
                        "while the service is silent",
                        service -> new Waiting(service, true, false)));
    }

    /** Blocks until a condition ends, or for two seconds. */
    private static void block(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (condition.getAsBoolean() && System.nanoTime() - begun < 2_000_000_000L) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static final class ClosesOnce extends ServiceClient {

        ClosesOnce(Service service) {
            super(service);
        }

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("already closed");
            }
            super.close();
        }
    }

    private static final class ThrowsClosed extends ServiceClient {

        ThrowsClosed(Service service) {
            super(service);
        }

        @Override
        <T> CompletionStage<T> ask(Duration timeout, Supplier<T> work) {
            CompletableFuture<T> stage = new CompletableFuture<>();
            thread.execute(() -> answer(stage, work));
            return limited(stage, timeout);
        }
    }

    private static final class SessionBound extends ServiceClient {

        private final Set<String> mine = ConcurrentHashMap.newKeySet();

        SessionBound(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            mine.add(change.register());
            return super.compareAndSet(change, timeout);
        }

        @Override
        public void close() {
            mine.forEach(service::erase);
            super.close();
        }
    }

    private static final class Leaking extends ServiceClient {

        Leaking(Service service) {
            super(service);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static class Patient extends ServiceClient {

        Patient(Service service) {
            super(service);
        }

        @Override
        <T> CompletionStage<T> limited(CompletableFuture<T> stage, Duration timeout) {
            return stage;
        }
    }

    private static final class Dropping extends Patient {

        Dropping(Service service) {
            super(service);
        }

        @Override
        <T> void answer(CompletableFuture<T> stage, Supplier<T> work) {
            LockSupport.parkNanos(100_000);
            super.answer(stage, work);
        }

        @Override
        public void close() {
            closed = true;
            thread.shutdownNow();
        }
    }

    private static final class ThrowsSilent extends ServiceClient {

        ThrowsSilent(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            if (isSilent()) {
                throw new IllegalStateException("no connection");
            }
            return super.read(register, timeout);
        }
    }

    private static final class Waiting extends ServiceClient {

        private final boolean asking;
        private final boolean closing;

        Waiting(Service service, boolean asking, boolean closing) {
            super(service);
            this.asking = asking;
            this.closing = closing;
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            block(() -> asking && isSilent());
            return super.read(register, timeout);
        }

        @Override
        public void close() {
            block(() -> closing && isSilent());
            super.close();
        }
    }

    private static final class Deaf extends ServiceClient {

        Deaf(Service service) {
            super(service);
        }

        @Override
        synchronized void resume() {
            silence();
        }
    }

    private static final class Narrow extends Patient {

        private final AtomicInteger underWay = new AtomicInteger();

        Narrow(Service service) {
            super(service);
        }

        @Override
        synchronized void deliver(Runnable request) {
            if (underWay.incrementAndGet() <= 100) {
                super.deliver(() -> {
                    LockSupport.parkNanos(50_000);
                    request.run();
                    underWay.decrementAndGet();
                });
            }
        }
    }

    private static final class Blocking extends ServiceClient {

        Blocking(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            LockSupport.parkNanos(300_000_000);
            return super.compareAndSet(change, timeout);
        }
    }
}
