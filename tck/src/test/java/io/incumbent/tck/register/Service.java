package io.incumbent.tck.register;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An honest service in memory, with versions, hints and lives. Mutants break one method of it. */
class Service {

    /**
     * What is stored under one key.
     *
     * @param record its text
     * @param version unlike that of any other write
     */
    record Held(String record, long version) {}

    final Map<String, Held> records = new HashMap<>();
    final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    long revision;

    Snapshot read(String register) {
        synchronized (records) {
            return snapshot(records.get(key(register)));
        }
    }

    Outcome change(Change change) {
        Outcome outcome;
        synchronized (records) {
            Held held = records.get(key(change.register()));
            outcome = matches(held, change) ? store(change) : rejected(held, change);
        }
        if (outcome instanceof Outcome.Applied) {
            listeners.forEach(listener -> listener.accept(change.register()));
        }
        return outcome;
    }

    Outcome store(Change change) {
        synchronized (records) {
            Held held = new Held(kept(change.next()), nextVersion(records.get(key(change.register()))));
            records.put(key(change.register()), held);
            Snapshot written = snapshot(held);
            return new Outcome.Applied(
                    new Snapshot(change.next(), written.version(), written.incarnation(), written.tokenHint()));
        }
    }

    Outcome rejected(@Nullable Held held, Change change) {
        return new Outcome.Rejected(snapshot(held));
    }

    boolean matches(@Nullable Held held, Change change) {
        Snapshot current = snapshot(held);
        Snapshot expected = change.expected();
        return Objects.equals(current.record(), expected.record())
                && current.version().equals(expected.version())
                && current.incarnation().equals(expected.incarnation());
    }

    Snapshot snapshot(@Nullable Held held) {
        return held == null
                ? new Snapshot(null, "", "first", hint())
                : new Snapshot(held.record(), Long.toString(held.version()), "first", hint());
    }

    void erase(String register) {
        synchronized (records) {
            records.remove(key(register));
        }
    }

    String key(String register) {
        return register;
    }

    String kept(String record) {
        return record;
    }

    long nextVersion(@Nullable Held held) {
        return ++revision;
    }

    long hint() {
        return revision;
    }
}
