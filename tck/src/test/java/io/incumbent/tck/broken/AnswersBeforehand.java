package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A candidate is told that it leads when it has asked for it, before the service has agreed. */
@Mistake(value = "M25", rule = "1.01")
public final class AnswersBeforehand implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new Hasty(new SlowWrites.Slow(MapElectors.register(place))), options);
    }

    private static final class Hasty extends PassingRegister {

        Hasty(Register honest) {
            super(honest);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            CompletionStage<Outcome> answer = super.compareAndSet(change, timeout);
            boolean takesOver = Fields.isHeld(change.next())
                    && Fields.field(change.next(), "beat").equals("0");
            return takesOver
                    ? CompletableFuture.completedFuture(new Outcome.Applied(Snapshot.of(change.next())))
                    : answer;
        }
    }
}
