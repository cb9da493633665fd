package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** One client of the service, asked and waited for. Each method demands what a healthy service gives. */
final class Client implements AutoCloseable {

    private static final int TRIES = 100;

    private final Register service;
    private final Bench bench;

    Client(Register service, Bench bench) {
        this.service = service;
        this.bench = bench;
    }

    Register service() {
        return service;
    }

    Snapshot read(String register) {
        Snapshot snapshot = answer("a read of " + register, startRead(register, bench.timeout()));
        bench.evidence().count(Bench.READ);
        return snapshot;
    }

    CompletionStage<Snapshot> startRead(String register, Duration timeout) {
        return Stages.called("read", () -> service.read(register, timeout));
    }

    Outcome change(String register, Snapshot expected, String next) {
        return change(new Change(register, expected, next));
    }

    /** Makes a change, and takes the answer as the engine does: a rejection that shows the change's own record is none. */
    Outcome change(Change change) {
        Outcome outcome = count(understood(change, answered(change)));
        if (outcome instanceof Outcome.Applied) {
            applied(outcome, change.next());
        }
        return outcome;
    }

    /** Makes a change, and takes the answer literally. */
    Outcome send(Change change) {
        return count(answered(change));
    }

    private Outcome answered(Change change) {
        return answer("a change of " + change.register(), startChange(change, bench.timeout()));
    }

    private static Outcome understood(Change change, Outcome outcome) {
        return outcome instanceof Outcome.Rejected rejected
                        && change.next().equals(rejected.current().record())
                ? new Outcome.Applied(rejected.current())
                : outcome;
    }

    CompletionStage<Outcome> startChange(Change change, Duration timeout) {
        return Stages.called("compareAndSet", () -> service.compareAndSet(change, timeout));
    }

    List<Outcome> changeAll(List<Change> changes) {
        List<CompletionStage<Outcome>> stages = startAll(changes, bench.timeout());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Outcome outcome = answer("a change in a batch of " + changes.size(), stages.get(i));
            outcomes.add(count(understood(changes.get(i), outcome)));
        }
        return outcomes;
    }

    List<CompletionStage<Outcome>> startAll(List<Change> changes, Duration timeout) {
        List<CompletionStage<Outcome>> stages =
                Stages.called("compareAndSetAll", () -> service.compareAndSetAll(changes, timeout));
        assertThat(stages).as("stages of a batch of %d", changes.size()).hasSameSizeAs(changes);
        return stages;
    }

    /** Makes a change that must take effect. */
    Snapshot apply(String register, Snapshot expected, String next) {
        return applied(change(register, expected, next), next);
    }

    /** What an outcome shows that must be one of a change that took effect. */
    static Snapshot applied(Outcome outcome, String next) {
        if (!(outcome instanceof Outcome.Applied applied)) {
            throw new AssertionError("a change that expects what the register holds was not applied but " + outcome);
        }
        assertThat(applied.written().record())
                .as("the record in the answer to a change that was applied")
                .isEqualTo(next);
        return applied.written();
    }

    /** Makes a change that must be rejected; shows what the register is said to hold instead. */
    Snapshot refuse(String register, Snapshot expected, String next) {
        Outcome outcome = change(register, expected, next);
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.current();
        }
        throw new AssertionError("a change was applied that expects " + Shown.record(expected) + ", while " + register
                + " held another record or none");
    }

    /** Writes whatever the register holds. A read may be old, so what a rejection shows is tried next. */
    Snapshot write(String register, String next) {
        Outcome outcome = change(register, read(register), next);
        for (int i = 0; i < TRIES && outcome instanceof Outcome.Rejected rejected; i++) {
            outcome = change(register, rejected.current(), next);
        }
        return applied(outcome, next);
    }

    Events watch(String register) {
        return new Events(this, register, bench);
    }

    private Outcome count(Outcome outcome) {
        bench.evidence().count(outcome instanceof Outcome.Applied ? Bench.APPLIED : Bench.REJECTED);
        return outcome;
    }

    private <T> T answer(String what, CompletionStage<T> stage) {
        return Stages.answer(what, stage, bench.timing().within());
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (RuntimeException thrown) {
            throw new AssertionError("close threw " + thrown, thrown);
        }
    }
}
