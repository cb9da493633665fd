package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A lease lasts until it is resigned: that renewals fail is ignored. */
@Mistake(value = "M14", rule = "1.05")
public final class IgnoresDeadline implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new PassingElections(new MapElectors().open(place, options)) {
            @Override
            Elector wrap(Elector elector) {
                return new PassingElector(elector, It::new);
            }
        };
    }

    private static final class It extends ForwardingLease {

        private final CompletableFuture<LeaseEnd> ended = new CompletableFuture<>();

        It(Lease own) {
            super(own);
        }

        @Override
        public boolean isHeld() {
            return !ended.isDone();
        }

        @Override
        public Duration remaining() {
            return ended.isDone() ? Duration.ZERO : Duration.ofMillis(100);
        }

        @Override
        public FencingToken requireHeld() {
            return ended.isDone() ? own.requireHeld() : own.token();
        }

        @Override
        public CompletionStage<LeaseEnd> ended() {
            return ended;
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            ended.complete(LeaseEnd.RESIGNED);
            return own.resign();
        }
    }
}
