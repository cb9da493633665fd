package io.incumbent.tck.sim;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A register that passes everything on; the broken ones change one thing. */
class PassingRegister implements Register {

    private final Register honest;

    PassingRegister(Register honest) {
        this.honest = honest;
    }

    @Override
    public String describe() {
        return honest.describe();
    }

    @Override
    public Traits traits() {
        return honest.traits();
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
    public void close() {
        honest.close();
    }

    static boolean isLease(Change change) {
        return change.register().indexOf('~') < 0;
    }

    static boolean isTakeover(Change change) {
        RecordText next = RecordText.of(change.next());
        return isLease(change)
                && next.isHeld()
                && !next.sameTerm(RecordText.of(change.expected().record()));
    }
}
