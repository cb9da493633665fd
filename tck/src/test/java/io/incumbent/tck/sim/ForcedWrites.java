package io.incumbent.tck.sim;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;

/** Does not take no for an answer: some writes that were refused are made again, without the comparison. */
final class ForcedWrites extends PassingRegister {

    private final BiPredicate<Change, RecordText> forced;

    private ForcedWrites(Register honest, BiPredicate<Change, RecordText> forced) {
        super(honest);
        this.forced = forced;
    }

    /** Takes over whatever is there. */
    static Register takeovers(Register honest) {
        return new ForcedWrites(honest, (change, current) -> isTakeover(change));
    }

    /** Renews also when somebody else leads. */
    static Register renewals(Register honest) {
        return new ForcedWrites(
                honest, (change, current) -> RecordText.of(change.next()).isHeld() && !isTakeover(change));
    }

    /** Releases whoever leads. */
    static Register releases(Register honest) {
        return new ForcedWrites(
                honest, (change, current) -> RecordText.of(change.next()).isReleased());
    }

    /** Releases whoever leads under the same name. */
    static Register releasesOfNamesakes(Register honest) {
        return new ForcedWrites(
                honest,
                (change, current) -> RecordText.of(change.next()).isReleased()
                        && RecordText.of(change.next()).owner().equals(current.owner()));
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        return super.compareAndSet(change, timeout).thenCompose(outcome -> force(change, outcome, timeout));
    }

    private CompletionStage<Outcome> force(Change change, Outcome outcome, Duration timeout) {
        if (isLease(change)
                && outcome instanceof Outcome.Rejected rejected
                && forced.test(change, RecordText.of(rejected.current().record()))) {
            return compareAndSet(new Change(change.register(), rejected.current(), change.next()), timeout);
        }
        return CompletableFuture.completedFuture(outcome);
    }
}
