package io.incumbent.tck.script.server;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Electors whose tokens survive a loss of data: the time of day is greater than all that were given out before. */
public final class HintedElectors implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new Hinted(MapElectors.register(place)), options);
    }

    private record Hinted(Register own) implements Register {

        private static Snapshot hint(Snapshot snapshot) {
            return new Snapshot(
                    snapshot.record(), snapshot.version(), snapshot.incarnation(), System.currentTimeMillis());
        }

        /** Not durable: what is absent may have been lost. */
        @Override
        public Traits traits() {
            Traits its = own.traits();
            return new Traits(its.guarantee(), its.because(), false, its.pushes());
        }

        @Override
        public String describe() {
            return own.describe();
        }

        @Override
        public CompletionStage<Snapshot> read(String register, Duration timeout) {
            return own.read(register, timeout).thenApply(Hinted::hint);
        }

        @Override
        public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
            return own.compareAndSet(change, timeout).thenApply(Hinted::hint);
        }

        private static Outcome hint(Outcome outcome) {
            if (outcome instanceof Outcome.Applied applied) {
                return new Outcome.Applied(hint(applied.written()));
            }
            return new Outcome.Rejected(hint(((Outcome.Rejected) outcome).current()));
        }

        @Override
        public Watch watch(String register, Consumer<Snapshot> onChange) {
            return own.watch(register, onChange);
        }

        @Override
        public void close() {
            own.close();
        }
    }
}
