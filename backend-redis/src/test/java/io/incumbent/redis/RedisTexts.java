package io.incumbent.redis;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Reads and writes registers, and waits for it. */
final class RedisTexts {

    private static final Duration SOON = Duration.ofSeconds(10);

    private RedisTexts() {}

    static Snapshot read(Register register, String name) {
        return register.read(name, SOON).toCompletableFuture().join();
    }

    /** From whatever is there. */
    static Snapshot write(Register register, String name, String text) {
        Outcome outcome = change(register, name, read(register, name), text);
        if (outcome instanceof Outcome.Applied applied) {
            return applied.written();
        }
        throw new AssertionError("a change of " + name + " was not applied: " + outcome);
    }

    static Outcome change(Register register, String name, Snapshot expected, String text) {
        return register.compareAndSet(new Change(name, expected, text), SOON)
                .toCompletableFuture()
                .join();
    }

    /** In one request, from nothing. */
    static List<CompletableFuture<Outcome>> createAll(Register register, String... names) {
        return createAllFrom(read(register, "nothing"), register, names);
    }

    /** In one request, from a nothing that was read before. */
    static List<CompletableFuture<Outcome>> createAllFrom(Snapshot nothing, Register register, String... names) {
        List<Change> changes = Stream.of(names)
                .map(name -> new Change(name, nothing, "record of " + name))
                .toList();
        return register.compareAndSetAll(changes, SOON).stream()
                .map(stage -> stage.toCompletableFuture())
                .toList();
    }
}
