package io.incumbent.etcd;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Puts many changes into few transactions. */
final class Batches {

    /**
     * etcd allows 128 operations in a transaction unless it is told otherwise. One with a transaction for each change
     * inside counts these, and one more.
     */
    static final int MOST_CHANGES = 127;

    /** etcd takes requests of a megabyte and a half unless it is told otherwise. */
    private static final int MOST_CHARACTERS = 300_000;

    private final Records records;
    private final Calls calls;

    Batches(Records records, Calls calls) {
        this.records = records;
        this.calls = calls;
    }

    List<CompletableFuture<Outcome>> send(List<Change> changes, Duration timeout) {
        long begun = System.nanoTime();
        List<Pending> all = changes.stream()
                .map(change -> new Pending(change, new CompletableFuture<>()))
                .toList();
        for (List<Pending> batch : split(all)) {
            send(batch, begun, timeout);
        }
        return all.stream().map(Pending::answer).toList();
    }

    private static List<List<Pending>> split(List<Pending> all) {
        List<List<Pending>> batches = new ArrayList<>();
        List<Pending> batch = new ArrayList<>();
        int characters = 0;
        for (Pending pending : all) {
            int more = pending.change.register().length() * 3
                    + pending.change.next().length();
            if (batch.size() == MOST_CHANGES || (characters + more > MOST_CHARACTERS && !batch.isEmpty())) {
                batches.add(batch);
                batch = new ArrayList<>();
                characters = 0;
            }
            batch.add(pending);
            characters += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private void send(List<Pending> batch, long begun, Duration timeout) {
        if (batch.size() == 1) {
            Pending one = batch.get(0);
            var unused = calls.ask("a change of " + one.register(), timeout, () -> records.change(one.change))
                    .whenComplete((outcome, failure) -> {
                        if (failure == null) {
                            one.answer.complete(outcome);
                        } else {
                            one.answer.completeExceptionally(unwrapped(failure));
                        }
                    });
            return;
        }
        List<Change> changes = batch.stream().map(Pending::change).toList();
        String what = "a change of " + batch.get(0).register() + " and " + (batch.size() - 1) + " more";
        var unused = calls.ask(what, timeout, () -> records.change(changes)).whenComplete((outcomes, failure) -> {
            if (failure == null) {
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).answer.complete(outcomes.get(i));
                }
            } else {
                failed(batch, unwrapped(failure), begun, timeout);
            }
        });
    }

    /**
     * A transaction that etcd refuses as a whole is sent again in halves, so that one change without permission, or a
     * server that allows fewer operations, costs the others nothing but time. Any other failure may hide that it took
     * effect, and means unknown for each.
     */
    private void failed(List<Pending> batch, Throwable failure, long begun, Duration timeout) {
        Duration left = timeout.minusNanos(System.nanoTime() - begun);
        if (!Failures.isRefusal(failure) || left.isNegative() || left.isZero()) {
            batch.forEach(pending -> pending.answer.completeExceptionally(failure));
            return;
        }
        int half = batch.size() / 2;
        long now = System.nanoTime();
        send(batch.subList(0, half), now, left);
        send(batch.subList(half, batch.size()), now, left);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** A change, and where its outcome goes. */
    private record Pending(Change change, CompletableFuture<Outcome> answer) {

        String register() {
            return change.register();
        }
    }
}
