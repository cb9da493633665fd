package io.incumbent.engine;

import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Leader;
import io.incumbent.Observation;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Watches and polls one election's register, and tells what {@link LeaderView} makes of it. */
final class EngineObservation implements Observation {

    private final EngineParts engine;
    private final ElectionName election;
    private final ElectionOptions options;
    private final Consumer<Optional<Leader>> onChange;
    private final Consumer<EngineObservation> onClose;
    private final Callbacks callbacks;
    private final LeaderView view;
    private final WakeUp expiry;
    private final long pollNanos;
    private volatile Optional<Leader> current = Optional.empty();
    private final AtomicBoolean toTell = new AtomicBoolean();
    private volatile boolean closed;
    /** On the loop only. */
    private Watch watch = Watch.NONE;

    EngineObservation(
            EngineParts engine,
            ElectionName election,
            ElectionOptions options,
            Consumer<Optional<Leader>> onChange,
            Consumer<EngineObservation> onClose) {
        this.engine = engine;
        this.election = election;
        this.options = options;
        this.onChange = onChange;
        this.onClose = onClose;
        this.callbacks = new Callbacks(Handoff.shortCalls(options, engine.runtime()));
        SafetyRules rules = engine.rules().create(options, engine.register().traits());
        this.view = new LeaderView(election, rules);
        this.expiry = new WakeUp(engine.loop(), engine.ticker(), this::read);
        this.pollNanos = Candidates.poll(
                options.term().toNanos(), engine.register().traits().pushes());
    }

    /** On the loop. */
    void start() {
        if (!closed) {
            watch = engine.requests().watch(election.value(), this::pushed);
            poll();
        }
    }

    private void poll() {
        if (!closed) {
            read();
            var unused = engine.loop().schedule(this::poll, pollNanos);
        }
    }

    private void read() {
        long requestedNanos = engine.ticker().nanoTime();
        engine.requests().read(election.value(), options.requestTimeout(), new Requests.Answer<>() {
            @Override
            public void ok(Snapshot value) {
                seen(value);
                // Only an answer that was asked for after the leader must have gone can tell that it has: a record
                // may also look unchanged for want of looking.
                tell(view.expired(requestedNanos));
                arm();
            }

            @Override
            public void failed(Throwable cause) {
                // What is known stands until the service can be asked again.
                arm();
            }
        });
    }

    /** News are believed only as far as they say that the same term goes on, or was handed back; see {@link Seen#told}. */
    private void pushed(Snapshot snapshot) {
        if (view.isOfSeenTerm(snapshot)) {
            seen(snapshot);
        } else if (!closed) {
            read();
        }
    }

    private void seen(Snapshot snapshot) {
        if (!closed) {
            tell(view.seen(snapshot, engine.ticker().nanoTime()));
            arm();
        }
    }

    private void arm() {
        long now = engine.ticker().nanoTime();
        long due = view.expiresAt();
        expiry.at(
                closed
                        ? State.NEVER
                        : due > now ? due : now + options.requestTimeout().toNanos());
    }

    private void tell(boolean changed) {
        if (changed) {
            current = view.leader();
            if (toTell.compareAndSet(false, true)) {
                callbacks.inOrder(this::deliver);
            }
        }
    }

    /** However slow the application is, it is told the newest view, and that one last. */
    private void deliver() {
        toTell.set(false);
        if (!closed) {
            onChange.accept(current);
        }
    }

    @Override
    public ElectionName election() {
        return election;
    }

    @Override
    public Optional<Leader> current() {
        return current;
    }

    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
        engine.loop().execute(() -> {
            watch.close();
            expiry.cancel();
        });
    }

    @Override
    public String toString() {
        return "Observation[" + election + ", " + current.map(Leader::toString).orElse("nobody leads") + "]";
    }
}
