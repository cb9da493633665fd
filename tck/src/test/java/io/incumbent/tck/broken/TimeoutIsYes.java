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
import java.util.concurrent.CompletionStage;

/** A write that nobody has answered is taken for done. */
@Mistake(value = "M16", rule = "1.05")
public final class TimeoutIsYes implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new Believing(MapElectors.register(place)), options);
    }

    private static final class Believing extends PassingRegister {

        Believing(Register honest) {
            super(honest);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return super.compareAndSet(change, timeout)
                    .exceptionally(unknown -> new Outcome.Applied(Snapshot.of(change.next())));
        }
    }
}
