package io.incumbent.tck.sim;

import io.incumbent.Guarantee;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The backend in one process: carries requests over the link, and nothing else. A stage whose request or answer was
 * lost never completes, which is worse than the contract allows.
 */
final class StoreClient implements Register {

    private static final long REPEATED_AFTER = 150 * Time.MILLI;

    private final World world;
    private final Store store;
    private final Shape shape;
    private final Host host;
    private final Traffic traffic;

    StoreClient(World world, Store store, Shape shape, Host host, Traffic traffic) {
        this.world = world;
        this.store = store;
        this.shape = shape;
        this.host = host;
        this.traffic = traffic;
    }

    @Override
    public String describe() {
        return "simulated store";
    }

    @Override
    public Traits traits() {
        return shape.store().durable()
                ? new Traits(
                        Guarantee.LINEARIZABLE,
                        "a simulated store that never forgets",
                        true,
                        shape.store().pushes())
                : new Traits(
                        Guarantee.SINGLE_NODE,
                        "a simulated store that may forget",
                        false,
                        shape.store().pushes());
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        CompletableFuture<Snapshot> result = new CompletableFuture<>();
        traffic.read(register);
        host.link().send(() -> store.arrive(() -> serveRead(register, result), () -> refuse(result)));
        return result;
    }

    private void serveRead(String register, CompletableFuture<Snapshot> result) {
        Snapshot snapshot = store.read(register, host.link().staleness());
        host.link().answer(() -> host.client().execute(() -> result.complete(snapshot)));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        Request request = new Request(change);
        send(List.of(request));
        return request.result;
    }

    /** Many changes in one message, if this backend can do that: they are lost together, too. */
    @Override
    public List<CompletionStage<Outcome>> compareAndSetAll(List<Change> changes, Duration timeout) {
        if (!shape.batches()) {
            return Register.super.compareAndSetAll(changes, timeout);
        }
        List<Request> requests = changes.stream().map(Request::new).toList();
        send(requests);
        return requests.stream()
                .<CompletionStage<Outcome>>map(request -> request.result)
                .toList();
    }

    private void send(List<Request> requests) {
        requests.forEach(request -> traffic.compareAndSet(request.change.register()));
        boolean underWay = host.link().send(() -> arrive(requests));
        if (underWay) {
            requests.forEach(request -> host.writes(1));
        } else {
            traffic.lostRequest(host);
        }
        if (shape.repeats()) {
            world.after(REPEATED_AFTER, () -> repeat(requests));
        }
    }

    /** As many client libraries do with what was not answered, without a word to whoever asked. */
    private void repeat(List<Request> requests) {
        List<Request> open =
                requests.stream().filter(request -> !request.result.isDone()).toList();
        if (!open.isEmpty()) {
            var unused = host.link().send(() -> arrive(open));
        }
    }

    private void arrive(List<Request> requests) {
        requests.forEach(Request::arrived);
        store.arrive(() -> requests.forEach(Request::serve), () -> requests.forEach(request -> refuse(request.result)));
    }

    private <T> void refuse(CompletableFuture<T> result) {
        host.link()
                .answer(() -> host.client()
                        .execute(() -> result.completeExceptionally(new IOException("store refuses requests"))));
    }

    /** One compare-and-set, which takes effect at most once. It is compared and answered as often as it arrives. */
    private final class Request {
        private final Change change;
        private final long sentAt = world.now();
        private final CompletableFuture<Outcome> result = new CompletableFuture<>();
        private boolean arrived;
        private boolean tookEffect;

        Request(Change change) {
            this.change = change;
        }

        void arrived() {
            if (!arrived) {
                arrived = true;
                host.writes(-1);
            }
        }

        void serve() {
            if (tookEffect) {
                answer(store.rejected(change.register()));
                return;
            }
            Outcome outcome = store.compareAndSet(change, host, sentAt);
            tookEffect = outcome instanceof Outcome.Applied;
            traffic.served(change.register(), outcome, world.now() - sentAt);
            boolean answered = answer(outcome);
            if (!answered && tookEffect) {
                traffic.unansweredButApplied(host);
            }
        }

        private boolean answer(Outcome outcome) {
            return host.link().answer(() -> host.client().execute(() -> complete(outcome)));
        }

        /** The first answer that arrives counts, be it to the second sending. */
        private void complete(Outcome outcome) {
            boolean first = result.complete(outcome);
            if (first && tookEffect && outcome instanceof Outcome.Rejected) {
                traffic.appliedButRejected();
            }
        }
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        if (!shape.store().pushes()) {
            return Watch.NONE;
        }
        Subscription subscription = new Subscription(store, host, register, onChange);
        store.subscribe(subscription);
        return subscription;
    }

    @Override
    public void close() {
        // The link is the host's.
    }
}
