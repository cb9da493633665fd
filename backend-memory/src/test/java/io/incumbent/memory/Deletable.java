package io.incumbent.memory;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Registers that a person can delete: afterwards all names mean other, empty ones. */
record Deletable(Register registers, AtomicInteger deletions) implements Register {

    Deletable(Register registers) {
        this(registers, new AtomicInteger());
    }

    void deleteAll() {
        deletions.incrementAndGet();
    }

    private String now(String register) {
        return register + "@" + deletions.get();
    }

    @Override
    public Traits traits() {
        return registers.traits();
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return registers.read(now(register), timeout);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return registers.compareAndSet(new Change(now(change.register()), change.expected(), change.next()), timeout);
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return registers.watch(now(register), onChange);
    }

    @Override
    public String describe() {
        return "deletable " + registers.describe();
    }

    @Override
    public void close() {
        registers.close();
    }
}
