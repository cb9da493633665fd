package io.incumbent.redis;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Puts many changes into few calls of the script. */
final class Batches {

    /** A server does nothing else while it runs a script; this many take it a millisecond or two. */
    static final int MOST_CHANGES = 128;

    private static final int MOST_CHARACTERS = 300_000;

    private final Records records;
    private final Calls calls;
    private final int most;

    /**
     * Prepares to send.
     *
     * @param most how many changes go into one call at most
     */
    Batches(Records records, Calls calls, int most) {
        this.records = records;
        this.calls = calls;
        this.most = most;
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

    private List<List<Pending>> split(List<Pending> all) {
        List<List<Pending>> batches = new ArrayList<>();
        List<Pending> batch = new ArrayList<>();
        int characters = 0;
        for (Pending pending : all) {
            int more = pending.characters();
            if (batch.size() == most || (characters + more > MOST_CHARACTERS && !batch.isEmpty())) {
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
        List<Change> changes = batch.stream().map(Pending::change).toList();
        String what = "a change of " + batch.get(0).change.register()
                + (batch.size() == 1 ? "" : " and " + (batch.size() - 1) + " more");
        var unused = calls.ask(what, timeout, () -> records.change(changes)).whenComplete((answers, failure) -> {
            if (failure == null) {
                for (int i = 0; i < batch.size(); i++) {
                    settle(batch.get(i), answers.get(i));
                }
            } else {
                failed(batch, unwrapped(failure), begun, timeout);
            }
        });
    }

    private void settle(Pending pending, Records.Answer<Outcome> answer) {
        RuntimeException failure = answer.failure();
        if (failure == null) {
            pending.answer.complete(answer.value());
        } else {
            pending.answer.completeExceptionally(calls.explained("a change of " + pending.change.register(), failure));
        }
    }

    /**
     * Redis looks whether the user may touch all keys before it runs a script. So what it refuses for want of
     * permission is sent again in halves, and one key without it costs the others nothing but time. Any other failure
     * may hide that something took effect, and means unknown for each.
     */
    private void failed(List<Pending> batch, Throwable failure, long begun, Duration timeout) {
        Duration left = timeout.minusNanos(System.nanoTime() - begun);
        if (batch.size() == 1 || !Failures.isRefusal(failure) || left.isNegative() || left.isZero()) {
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

        int characters() {
            String expected = change.expected().record();
            return change.register().length() + change.next().length() + (expected == null ? 0 : expected.length());
        }
    }
}
