package io.incumbent.tck.sim;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Leaves out part of what the store says about a record. */
final class EditedSnapshots extends PassingRegister {

    private final UnaryOperator<Snapshot> edit;

    private EditedSnapshots(Register honest, UnaryOperator<Snapshot> edit) {
        super(honest);
        this.edit = edit;
    }

    /** A new life of the store is not noticed. */
    static Register withoutIncarnation(Register honest) {
        return new EditedSnapshots(honest, full -> new Snapshot(full.record(), full.version(), "", full.tokenHint()));
    }

    /** Nothing is remembered of tokens but what stands in the record. */
    static Register withoutHint(Register honest) {
        return new EditedSnapshots(honest, full -> new Snapshot(full.record(), full.version(), full.incarnation(), 0));
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return super.read(register, timeout).thenApply(edit);
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return super.watch(register, snapshot -> onChange.accept(edit.apply(snapshot)));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return super.compareAndSet(change, timeout).thenCompose(outcome -> again(change, outcome, timeout));
    }

    /** The text is what was expected, only what was left out is not: then that is filled in. */
    private CompletionStage<Outcome> again(Change change, Outcome outcome, Duration timeout) {
        if (outcome instanceof Outcome.Rejected rejected) {
            Snapshot current = rejected.current();
            boolean same = Objects.equals(current.record(), change.expected().record());
            boolean edited = !current.incarnation().equals(change.expected().incarnation());
            return same && edited
                    ? compareAndSet(new Change(change.register(), current, change.next()), timeout)
                    : CompletableFuture.completedFuture(new Outcome.Rejected(edit.apply(current)));
        }
        Outcome.Applied applied = (Outcome.Applied) outcome;
        return CompletableFuture.completedFuture(new Outcome.Applied(edit.apply(applied.written())));
    }
}
