package io.incumbent.redis.quorum;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way to one node: all that is asked of it in one pass of the loop goes out together. Lives on the loop. */
final class Node {

    /** Was never in any register, so who expects it is refused and told what is there: a read that goes with a batch. */
    private static final String NEVER_WRITTEN = "quorum/2 of nobody";

    private final Register register;
    private final Loop loop;
    private List<Request> gathered = new ArrayList<>();

    Node(Register register, Loop loop) {
        this.register = register;
        this.loop = loop;
    }

    Register register() {
        return register;
    }

    /** Asks what the node holds. */
    void look(String name, Duration timeout, Answer answer) {
        change(new Change(name, Snapshot.of(NEVER_WRITTEN), NEVER_WRITTEN), timeout, answer);
    }

    /** Asks for a change; is answered once, on the loop. */
    void change(Change change, Duration timeout, Answer answer) {
        if (gathered.isEmpty()) {
            loop.execute(this::flush);
        }
        gathered.add(new Request(change, timeout, answer));
    }

    private void flush() {
        List<Request> rest = gathered;
        gathered = new ArrayList<>();
        while (!rest.isEmpty()) {
            // One request holds at most one change for a register.
            Map<String, Request> together = new LinkedHashMap<>();
            List<Request> apart = new ArrayList<>();
            for (Request request : rest) {
                if (together.putIfAbsent(request.change.register(), request) != null) {
                    apart.add(request);
                }
            }
            send(List.copyOf(together.values()));
            rest = apart;
        }
    }

    private void send(List<Request> requests) {
        Duration longest =
                requests.stream().map(Request::timeout).max(Duration::compareTo).orElseThrow();
        List<CompletionStage<Outcome>> stages;
        try {
            stages = register.compareAndSetAll(
                    requests.stream().map(Request::change).toList(), longest);
        } catch (RuntimeException failure) {
            stages = requests.stream()
                    .map(request -> CompletableFuture.<Outcome>failedStage(failure))
                    .toList();
        }
        for (int i = 0; i < requests.size(); i++) {
            Change change = requests.get(i).change;
            Answer answer = requests.get(i).answer;
            var unused = stages.get(i)
                    .whenComplete((outcome, failure) -> loop.execute(() -> settle(change, answer, outcome, failure)));
        }
    }

    private static void settle(Change change, Answer answer, @Nullable Outcome outcome, @Nullable Throwable failure) {
        if (outcome instanceof Outcome.Applied applied) {
            answer.holds(true, applied.written());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            answer.holds(isThere(change, rejected.current()), rejected.current());
        } else {
            Throwable inner = failure instanceof CompletionException ? failure.getCause() : null;
            Throwable cause = inner == null ? failure : inner;
            answer.failed(cause == null ? new IllegalStateException("no outcome") : cause);
        }
    }

    /** A change may have been sent twice, and this be what became of the second sending. No text is written by two. */
    private static boolean isThere(Change change, Snapshot held) {
        return change.next().equals(held.record())
                && change.expected().incarnation().equals(held.incarnation());
    }

    private record Request(Change change, Duration timeout, Answer answer) {}

    /** What comes of a request. */
    interface Answer {

        /** The node holds this; by this very change, or else instead of it. */
        void holds(boolean applied, Snapshot held);

        /** Nothing is known. */
        void failed(Throwable cause);
    }
}
