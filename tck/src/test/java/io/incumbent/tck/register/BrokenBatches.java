package io.incumbent.tck.register;

import static io.incumbent.tck.register.RegisterMutant.client;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Batches that are not many changes, each for itself. */
final class BrokenBatches {

    private BrokenBatches() {}

    static List<RegisterMutant> all() {
        return List.of(
                client("0.40", "a batch stops at the first rejection", "rejected, in a batch", StopsEarly::new),
                client("0.40", "a batch is all or nothing", "rejected, in a batch", AllOrNothing::new),
                client("0.41", "a batch is answered in reverse", "what the answer at place", Reversed::new),
                client("0.41", "a batch has one answer too few", "stages of a batch of 50", OneShort::new),
                client("0.42", "an empty batch is refused", "compareAndSetAll threw", NeverEmpty::new),
                client("0.43", "a batch has a limit of 500", "a change in a batch of 1000 failed", Limited::new),
                client(
                        "0.44",
                        "a batch compares first and writes afterwards",
                        "changes applied of three",
                        TwoSteps::new));
    }

    /** A batch that the service handles as one request. */
    private abstract static class Batching extends ServiceClient {

        Batching(Service service) {
            super(service);
        }

        @Override
        public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
            CompletionStage<List<Outcome>> all = ask(timeout, () -> outcomes(changes));
            return IntStream.range(0, changes.size())
                    .<CompletionStage<Outcome>>mapToObj(i -> all.thenApply(outcomes -> outcomes.get(i)))
                    .toList();
        }

        abstract List<Outcome> outcomes(List<Change> changes);

        final Outcome rejected(Change change) {
            return new Outcome.Rejected(service.read(change.register()));
        }

        final boolean fits(Change change) {
            Snapshot current = service.read(change.register());
            return Objects.equals(current.record(), change.expected().record());
        }
    }

    private static final class StopsEarly extends Batching {

        StopsEarly(Service service) {
            super(service);
        }

        @Override
        List<Outcome> outcomes(List<Change> changes) {
            List<Outcome> outcomes = new ArrayList<>();
            boolean stopped = false;
            for (Change change : changes) {
                Outcome outcome = stopped ? rejected(change) : service.change(change);
                stopped |= outcome instanceof Outcome.Rejected;
                outcomes.add(outcome);
            }
            return outcomes;
        }
    }

    private static final class AllOrNothing extends Batching {

        AllOrNothing(Service service) {
            super(service);
        }

        @Override
        List<Outcome> outcomes(List<Change> changes) {
            boolean all = changes.stream().allMatch(this::fits);
            return changes.stream()
                    .map(change -> all ? service.change(change) : rejected(change))
                    .toList();
        }
    }

    private static final class Reversed extends Batching {

        Reversed(Service service) {
            super(service);
        }

        @Override
        List<Outcome> outcomes(List<Change> changes) {
            List<Outcome> outcomes = new ArrayList<>();
            changes.forEach(change -> outcomes.add(service.change(change)));
            Collections.reverse(outcomes);
            return outcomes;
        }
    }

    private static final class OneShort extends ServiceClient {

        OneShort(Service service) {
            super(service);
        }

        @Override
        public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
            return super.compareAndSetAll(changes, timeout).subList(1, changes.size());
        }
    }

    private static final class NeverEmpty extends ServiceClient {

        NeverEmpty(Service service) {
            super(service);
        }

        @Override
        public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("empty transaction");
            }
            return super.compareAndSetAll(changes, timeout);
        }
    }

    private static final class Limited extends ServiceClient {

        Limited(Service service) {
            super(service);
        }

        @Override
        public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
            if (changes.size() <= 500) {
                return super.compareAndSetAll(changes, timeout);
            }
            return changes.stream()
                    .<CompletionStage<Outcome>>map(change ->
                            CompletableFuture.failedStage(new BackendUnavailableException("too many operations")))
                    .toList();
        }
    }

    private static final class TwoSteps extends Batching {

        TwoSteps(Service service) {
            super(service);
        }

        @Override
        List<Outcome> outcomes(List<Change> changes) {
            List<Boolean> fitting = changes.stream().map(this::fits).toList();
            LockSupport.parkNanos(2_000_000);
            return IntStream.range(0, changes.size())
                    .mapToObj(i -> fitting.get(i) ? service.store(changes.get(i)) : rejected(changes.get(i)))
                    .toList();
        }
    }
}
