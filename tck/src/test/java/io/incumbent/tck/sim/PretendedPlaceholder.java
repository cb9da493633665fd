package io.incumbent.tck.sim;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Waits on an absent record without putting a placeholder there. */
final class PretendedPlaceholder extends PassingRegister {

    private @Nullable String pretended;

    PretendedPlaceholder(Register honest) {
        super(honest);
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return super.read(register, timeout).thenApply(real -> pretend(register, real));
    }

    private Snapshot pretend(String register, Snapshot real) {
        return real.record() == null && register.indexOf('~') < 0
                ? new Snapshot(pretended, real.version(), real.incarnation(), real.tokenHint())
                : real;
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        if (isLease(change) && RecordText.of(change.next()).isPlaceholder()) {
            pretended = change.next();
            return CompletableFuture.completedFuture(
                    new Outcome.Applied(pretend(change.register(), change.expected())));
        }
        return super.compareAndSet(real(change), timeout)
                .thenApply(outcome -> outcome instanceof Outcome.Rejected no
                        ? new Outcome.Rejected(pretend(change.register(), no.current()))
                        : outcome);
    }

    private Change real(Change change) {
        Snapshot expected = change.expected();
        return expected.record() != null && expected.record().equals(pretended)
                ? new Change(
                        change.register(),
                        new Snapshot(null, expected.version(), expected.incarnation(), expected.tokenHint()),
                        change.next())
                : change;
    }
}
