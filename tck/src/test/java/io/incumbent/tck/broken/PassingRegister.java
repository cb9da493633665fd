package io.incumbent.tck.broken;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A register that passes everything on; the broken ones stop doing so. */
class PassingRegister implements Register {

    private final Register honest;

    PassingRegister(Register honest) {
        this.honest = honest;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return honest.read(register, timeout);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return honest.compareAndSet(change, timeout);
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return honest.watch(register, onChange);
    }

    @Override
    public Traits traits() {
        return honest.traits();
    }

    @Override
    public String describe() {
        return honest.describe();
    }

    @Override
    public void close() {
        honest.close();
    }
}
