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

/** Terms of others are found over at once. */
@Mistake(value = "M21", rule = "1.01")
public final class FastClock implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(
                new Hurried(MapElectors.register(place), options.candidateId().orElse("")), options);
    }

    /** Shows terms of others as if they had been given back, and compares with what there is all the same. */
    private static final class Hurried extends PassingRegister {

        private final String own;
        private volatile Snapshot last = Snapshot.of(null);

        Hurried(Register honest, String own) {
            super(honest);
            this.own = own;
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            return super.read(register, timeout).thenApply(this::shown);
        }

        private Snapshot shown(Snapshot read) {
            last = read;
            return over(read);
        }

        private Snapshot over(Snapshot read) {
            String record = read.record();
            return record == null || Fields.field(record, "owner").equals(own)
                    ? read
                    : Snapshot.of(record.replace("kind=held", "kind=released"));
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            Snapshot read = last;
            Snapshot expected = over(read).equals(change.expected()) ? read : change.expected();
            return super.compareAndSet(new Change(change.register(), expected, change.next()), timeout);
        }
    }
}
