package io.incumbent.tck.sim;

import io.incumbent.engine.Loop;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Reports some writes as applied that are only hoped to be. */
final class HastyAnswers extends PassingRegister {

    private final Loop loop;
    private final double share;
    private final Predicate<Change> hasty;

    private HastyAnswers(Register honest, Loop loop, double share, Predicate<Change> hasty) {
        super(honest);
        this.loop = loop;
        this.share = share;
        this.hasty = hasty;
    }

    /** What was not answered in time is taken for done. */
    static Register unknownIsApplied(Register honest, Loop loop) {
        return new HastyAnswers(honest, loop, 0.8, PassingRegister::isLease);
    }

    /** Takeovers are taken for done when they are sent. */
    static Register takeoverIsApplied(Register honest, Loop loop) {
        return new HastyAnswers(honest, loop, 0, PassingRegister::isTakeover);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        CompletionStage<Outcome> truth = super.compareAndSet(change, timeout);
        if (!hasty.test(change)) {
            return truth;
        }
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        var unused =
                truth.whenComplete((outcome, failure) -> answer.complete(failure == null ? outcome : done(change)));
        var unusedTimer = loop.schedule(() -> answer.complete(done(change)), (long) (timeout.toNanos() * share));
        return answer;
    }

    private static Outcome done(Change change) {
        Snapshot before = change.expected();
        return new Outcome.Applied(
                new Snapshot(change.next(), before.version(), before.incarnation(), before.tokenHint()));
    }
}
