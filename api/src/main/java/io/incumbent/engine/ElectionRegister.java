package io.incumbent.engine;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.function.Consumer;

/** Carries one candidacy's reads and writes to its register, and brings the answers back as events. Lives on the loop. */
final class ElectionRegister {

    private final EngineParts engine;
    private final String name;
    private final Duration timeout;
    private final Consumer<Event> events;

    ElectionRegister(EngineParts engine, String name, Duration timeout, Consumer<Event> events) {
        this.engine = engine;
        this.name = name;
        this.timeout = timeout;
        this.events = events;
    }

    void read() {
        long requestedNanos = engine.ticker().nanoTime();
        engine.requests().read(name, timeout, new Requests.Answer<>() {
            @Override
            public void ok(Snapshot value) {
                events.accept(new Event.Observed(value, requestedNanos));
            }

            @Override
            public void failed(Throwable cause) {
                events.accept(new Event.ReadFailed(cause));
            }
        });
    }

    void write(Write write) {
        Change change = new Change(name, write.expected(), RecordFormat.write(write.record()));
        engine.requests().write(change, timeout, new Requests.Answer<>() {
            @Override
            public void ok(Outcome outcome) {
                if (outcome instanceof Outcome.Applied applied) {
                    events.accept(new Event.Applied(write, applied.written()));
                } else if (outcome instanceof Outcome.Rejected rejected) {
                    events.accept(new Event.Rejected(write, rejected.current()));
                }
            }

            @Override
            public void failed(Throwable cause) {
                events.accept(new Event.Unknown(write, cause));
            }
        });
    }
}
