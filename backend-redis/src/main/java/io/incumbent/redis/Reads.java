package io.incumbent.redis;

import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Puts many reads into few calls of the script. A read goes out at once while a thread for reads is free; those that come
 * meanwhile go together in the next call. So thousands of candidates that look now and then cost a few calls, and no
 * change waits for a read. Safe for use by many threads.
 */
final class Reads {

    /** As many may wait for a thread; each has a deadline. */
    static final int MOST_WAITING = 50_000;

    private final Records records;
    private final Calls calls;
    private final int most;

    /** This and the next are guarded by this object. */
    private final Deque<Pending> waiting = new ArrayDeque<>();

    private int reading;

    /**
     * Prepares to read.
     *
     * @param most how many registers go into one call at most
     */
    Reads(Records records, Calls calls, int most) {
        this.records = records;
        this.calls = calls;
        this.most = most;
    }

    CompletableFuture<Snapshot> read(String register, Duration timeout) {
        Pending pending = new Pending(register, calls.expect("a read of " + register, timeout));
        if (!enqueue(pending)) {
            pending.call.fail(new BackendUnavailableException(
                    pending.call.what + " was not sent: " + MOST_WAITING + " earlier requests are waiting"));
        }
        return pending.call.answer;
    }

    private synchronized boolean enqueue(Pending pending) {
        if (waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.add(pending);
        if (reading < Calls.READING) {
            reading++;
            calls.reading(this::drain);
        }
        return true;
    }

    /** On a thread for reads, until nothing waits. */
    private void drain() {
        for (List<Pending> batch = take(); !batch.isEmpty(); batch = take()) {
            read(batch);
        }
    }

    /** {@return what goes together; when that is nothing, whoever comes next needs a thread} */
    private synchronized List<Pending> take() {
        List<Pending> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            Pending next = waiting.remove();
            // What nobody waits for any more is not sent.
            if (!next.call.answer.isDone()) {
                batch.add(next);
            }
        }
        reading -= batch.isEmpty() ? 1 : 0;
        return batch;
    }

    /** What is refused for want of permission is read again in halves: one key without it costs the others only time. */
    private void read(List<Pending> batch) {
        try {
            List<String> registers = batch.stream().map(Pending::register).toList();
            List<Records.Answer<Snapshot>> answers = records.read(registers);
            for (int i = 0; i < batch.size(); i++) {
                settle(batch.get(i), answers.get(i));
            }
        } catch (RuntimeException | Error failure) {
            if (batch.size() > 1 && Failures.isRefusal(failure)) {
                read(batch.subList(0, batch.size() / 2));
                read(batch.subList(batch.size() / 2, batch.size()));
            } else {
                batch.forEach(pending -> pending.fail(calls, failure));
            }
        }
    }

    private void settle(Pending pending, Records.Answer<Snapshot> answer) {
        Snapshot held = answer.value();
        if (held != null) {
            pending.call.complete(held);
        } else {
            RuntimeException failure = answer.failure();
            pending.fail(calls, failure == null ? new IllegalStateException("no answer") : failure);
        }
    }

    /** A read, and where its answer goes. */
    private record Pending(String register, Calls.Call<Snapshot> call) {

        void fail(Calls calls, Throwable failure) {
            call.fail(calls.explained(call.what, failure));
        }
    }
}
