package io.incumbent.zookeeper;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.zookeeper.Records.Attempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.zookeeper.Op;
import org.apache.zookeeper.OpResult;
import org.jspecify.annotations.Nullable;

/**
 * Puts many changes into few transactions. A transaction takes effect as a whole or not at all, so if one change in it
 * is refused, each is made for itself.
 */
final class Batches {

    /** Keeps a transaction far below the megabyte that a server takes unless it is told otherwise. */
    static final int MOST_CHANGES = 128;

    private static final int MOST_CHARACTERS = 200_000;

    private final Records records;
    private final Calls calls;

    Batches(Records records, Calls calls) {
        this.records = records;
        this.calls = calls;
    }

    List<CompletableFuture<Outcome>> send(List<Change> changes, Duration timeout) {
        List<Pending> all = changes.stream()
                .map(change -> new Pending(change, new CompletableFuture<>()))
                .toList();
        List<Pending> together = new ArrayList<>();
        int characters = 0;
        for (Pending pending : all) {
            // Creating may need parents first; it is rare, and goes alone.
            if (pending.change.expected().record() == null) {
                alone(pending, timeout);
                continue;
            }
            int more = pending.characters();
            if (together.size() == MOST_CHANGES || (characters + more > MOST_CHARACTERS && !together.isEmpty())) {
                dispatch(together, timeout);
                together = new ArrayList<>();
                characters = 0;
            }
            together.add(pending);
            characters += more;
        }
        dispatch(together, timeout);
        return all.stream().map(Pending::answer).toList();
    }

    private void dispatch(List<Pending> batch, Duration timeout) {
        if (batch.size() > 1) {
            together(List.copyOf(batch), timeout);
        } else {
            batch.forEach(pending -> alone(pending, timeout));
        }
    }

    private void alone(Pending pending, Duration timeout) {
        var unused = calls.ask(pending.what(), timeout, handle -> records.change(handle, pending.change))
                .whenComplete(pending::settle);
    }

    private void together(List<Pending> batch, Duration timeout) {
        long begun = System.nanoTime();
        String what = batch.get(0).what() + " and " + (batch.size() - 1) + " more";
        var unused = calls.ask(what, timeout, handle -> outcomes(handle, batch)).whenComplete((outcomes, failure) -> {
            if (failure != null) {
                // It may have taken effect.
                batch.forEach(pending -> pending.settle(null, failure));
            } else if (outcomes.isEmpty()) {
                Duration left = timeout.minusNanos(System.nanoTime() - begun);
                batch.forEach(pending -> alone(pending, left.isNegative() ? Duration.ZERO : left));
            } else {
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).settle(outcomes.get(i), null);
                }
            }
        });
    }

    /** Empty if the transaction did nothing for want of one change, and never will. */
    private CompletableFuture<List<Outcome>> outcomes(Handle handle, List<Pending> batch) {
        List<Attempt> attempts = new ArrayList<>();
        for (Pending pending : batch) {
            try {
                attempts.add(records.attempt(pending.change));
            } catch (RuntimeException itsOwnFault) {
                return CompletableFuture.completedFuture(List.of());
            }
        }
        List<Op> ops = attempts.stream().flatMap(each -> each.ops().stream()).toList();
        return handle.multi(ops).thenApply(results -> outcomes(batch, attempts, results));
    }

    private List<Outcome> outcomes(List<Pending> batch, List<Attempt> attempts, List<OpResult> results) {
        if (Refusal.in(results) != null) {
            return List.of();
        }
        List<Outcome> outcomes = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < batch.size(); i++) {
            end += attempts.get(i).ops().size();
            outcomes.add(records.applied(batch.get(i).change, attempts.get(i), results.get(end - 1)));
        }
        return outcomes;
    }

    /** A change, and where its outcome goes. */
    private record Pending(Change change, CompletableFuture<Outcome> answer) {

        String what() {
            return "a change of " + change.register();
        }

        int characters() {
            return change.register().length() * 6 + change.next().length();
        }

        void settle(@Nullable Outcome outcome, @Nullable Throwable failure) {
            if (failure == null) {
                answer.complete(outcome);
            } else {
                answer.completeExceptionally(Failures.unwrapped(failure));
            }
        }
    }
}
