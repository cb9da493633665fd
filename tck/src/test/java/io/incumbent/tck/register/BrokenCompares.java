package io.incumbent.tck.register;

import static io.incumbent.tck.register.RegisterMutant.client;
import static io.incumbent.tck.register.RegisterMutant.service;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Services that compare wrongly: the first sentence. */
final class BrokenCompares {

    private static final String APPLIED = "a change was applied that expects";

    private BrokenCompares() {}

    static List<RegisterMutant> all() {
        return List.of(
                service(
                        "0.01",
                        "absence is not compared",
                        APPLIED + " absence",
                        () -> comparing((held, change) -> (change.expected().record() == null) || same(held, change))),
                service(
                        "0.03",
                        "only presence is compared",
                        APPLIED,
                        () -> comparing((held, change) ->
                                (held == null) == (change.expected().record() == null))),
                service(
                        "0.04",
                        "compares the beginning",
                        APPLIED,
                        () -> comparing((held, change) -> same(held, change) || begins(held, text(change)))),
                service(
                        "0.04",
                        "compares without regard to case",
                        APPLIED,
                        () -> edited(text -> text.toLowerCase(Locale.ROOT))),
                service("0.04", "compares trimmed texts", APPLIED, () -> edited(String::strip)),
                service(
                        "0.04",
                        "compares normalised texts",
                        APPLIED,
                        () -> edited(text -> Normalizer.normalize(text, Normalizer.Form.NFC))),
                service("0.05", "a repeated change takes effect again", "took effect, repeated", Repeating::new),
                service(
                        "0.06",
                        "writes where the record was erased",
                        APPLIED,
                        () -> comparing((held, change) -> held == null || same(held, change))),
                service("0.07", "compares versions that begin again", APPLIED, BeginningAgain::new),
                service("0.08", "does not compare the incarnation", APPLIED, () -> comparing(BrokenCompares::same)),
                service("0.10", "compares, then writes", "increments that were all said to be applied", TwoSteps::new),
                service("0.11", "compares, then writes", "simultaneous ones that expect", TwoSteps::new),
                service("0.12", "compares, then writes", "expected the same record", TwoSteps::new),
                client("0.13", "threads share a field", "the answer to a change that was applied", SharedField::new),
                client("0.20", "late requests are not compared", "came late", LateWins::new));
    }

    private static boolean same(Service.@Nullable Held held, Change change) {
        return Objects.equals(
                held == null ? null : held.record(), change.expected().record());
    }

    private static String text(Service.@Nullable Held held) {
        return held == null ? "" : held.record();
    }

    private static boolean begins(Service.@Nullable Held held, String expected) {
        return !expected.isEmpty() && text(held).startsWith(expected);
    }

    private static String text(Change change) {
        return Objects.requireNonNullElse(change.expected().record(), "");
    }

    private static Service comparing(BiPredicate<Service.@Nullable Held, Change> matches) {
        return new Service() {
            @Override
            boolean matches(@Nullable Held held, Change change) {
                return matches.test(held, change);
            }
        };
    }

    private static Service edited(UnaryOperator<String> edit) {
        return comparing((held, change) -> (held == null || change.expected().record() == null)
                ? same(held, change)
                : edit.apply(held.record()).equals(edit.apply(text(change))));
    }

    private static final class Repeating extends Service {

        private final Set<String> done = new HashSet<>();

        @Override
        boolean matches(@Nullable Held held, Change change) {
            return (super.matches(held, change) && done.add(change.next())) || done.contains(change.next());
        }
    }

    private static final class BeginningAgain extends Service {

        @Override
        long nextVersion(@Nullable Held held) {
            return held == null ? 1 : held.version() + 1;
        }

        @Override
        boolean matches(@Nullable Held held, Change change) {
            return snapshot(held).version().equals(change.expected().version());
        }
    }

    private static final class TwoSteps extends Service {

        @Override
        Outcome change(Change change) {
            Snapshot current = read(change.register());
            if (!Objects.equals(current.record(), change.expected().record())) {
                return new Outcome.Rejected(current);
            }
            LockSupport.parkNanos(200_000);
            return store(change);
        }
    }

    /** Answers are kept where the next one overwrites them. */
    private static final class SharedField extends ServiceClient {

        private volatile @Nullable Outcome latest;

        SharedField(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return CompletableFuture.supplyAsync(() -> answered(change), task -> new Thread(task).start());
        }

        /** Gives another answer up to five milliseconds to take this one's place. */
        private Outcome answered(Change change) {
            Outcome mine = service.change(change);
            latest = mine;
            for (int i = 0; i < 50 && latest == mine; i++) {
                LockSupport.parkNanos(100_000);
            }
            return Objects.requireNonNull(latest);
        }
    }

    private static final class LateWins extends ServiceClient {

        LateWins(Service service) {
            super(service);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            boolean late = isSilent();
            return ask(timeout, () -> late ? service.store(change) : service.change(change));
        }
    }
}
