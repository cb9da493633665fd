package io.incumbent.tck.register;

import static io.incumbent.tck.register.RegisterMutant.client;
import static io.incumbent.tck.register.RegisterMutant.service;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Answers that are not true: the other three sentences. */
final class BrokenAnswers {

    private BrokenAnswers() {}

    static List<RegisterMutant> all() {
        return List.of(
                service("0.02", "an applied change shows no version", "was not applied but", Versionless::new),
                service("0.12", "a rejection shows the record before", "a rejection shows", Lagging::new),
                service("0.15", "a rejection shows the record before", "what a rejection shows of", Lagging::new),
                service("0.15", "a rejection shows absence", "what a rejection shows of a present", Blank::new),
                client("0.17", "a rejected change is made later", "rejected took effect", Stubborn::new),
                service("0.17", "a rejected change is made, too", "rejected took effect", Lying::new),
                client("0.21", "a timeout counts as applied", "while the service was silent", Optimist::new),
                client("0.21", "a timeout counts as rejected", "while the service was silent", Pessimist::new),
                service("0.25", "absence is an empty text", "record of a register that nobody wrote", Empty::new),
                client("0.25", "reads are never answered", "was not answered within", Mute::new),
                client("0.26", "reads come from a cache", "reads the last one", Caching::new),
                client("0.27", "long records are read in pieces", "a record that nobody wrote", Torn::new),
                service("0.28", "a rejection shows no version", "what a rejection shows", Vague::new));
    }

    private static Snapshot withoutVersion(Snapshot snapshot) {
        return new Snapshot(snapshot.record(), "", snapshot.incarnation(), snapshot.tokenHint());
    }

    private static final class Versionless extends Service {
        @Override
        Outcome store(Change change) {
            return super.store(change) instanceof Outcome.Applied applied
                    ? new Outcome.Applied(withoutVersion(applied.written()))
                    : new Outcome.Rejected(read(change.register()));
        }
    }

    private static final class Lagging extends Service {

        private final Map<String, Snapshot> before = new HashMap<>();

        @Override
        Outcome store(Change change) {
            synchronized (records) {
                before.put(change.register(), read(change.register()));
                return super.store(change);
            }
        }

        @Override
        Outcome rejected(@Nullable Held held, Change change) {
            return new Outcome.Rejected(before.getOrDefault(change.register(), snapshot(held)));
        }
    }

    private static final class Blank extends Service {
        @Override
        Outcome rejected(@Nullable Held held, Change change) {
            return new Outcome.Rejected(snapshot(null));
        }
    }

    private static final class Stubborn extends ServiceClient {

        Stubborn(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return ask(timeout, () -> {
                Outcome outcome = service.change(change);
                if (outcome instanceof Outcome.Rejected) {
                    thread.execute(() -> service.store(change));
                }
                return outcome;
            });
        }
    }

    private static final class Lying extends Service {
        @Override
        Outcome rejected(@Nullable Held held, Change change) {
            super.store(change);
            return super.rejected(held, change);
        }
    }

    private static final class Optimist extends ServiceClient {

        Optimist(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return super.compareAndSet(change, timeout)
                    .exceptionally(late -> new Outcome.Applied(Snapshot.of(change.next())));
        }
    }

    private static final class Pessimist extends ServiceClient {

        Pessimist(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return super.compareAndSet(change, timeout).exceptionally(late -> new Outcome.Rejected(change.expected()));
        }
    }

    private static final class Empty extends Service {
        @Override
        Snapshot snapshot(@Nullable Held held) {
            return held == null ? new Snapshot("", "", "first", hint()) : super.snapshot(held);
        }
    }

    private static final class Mute extends ServiceClient {

        Mute(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            return new CompletableFuture<>();
        }
    }

    private static final class Caching extends ServiceClient {

        private final Map<String, Snapshot> cache = new ConcurrentHashMap<>();

        Caching(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            return ask(timeout, () -> cache.computeIfAbsent(register, service::read));
        }
    }

    private static final class Torn extends ServiceClient {

        private final AtomicLong reads = new AtomicLong();

        Torn(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            return super.read(register, timeout).thenApply(this::torn);
        }

        private Snapshot torn(Snapshot whole) {
            String record = whole.record();
            if (record == null || record.length() <= 1_000 || reads.incrementAndGet() % 3 != 0) {
                return whole;
            }
            return Snapshot.of(record.substring(0, 1_000));
        }
    }

    private static final class Vague extends Service {
        @Override
        Outcome rejected(@Nullable Held held, Change change) {
            return new Outcome.Rejected(withoutVersion(snapshot(held)));
        }
    }
}
