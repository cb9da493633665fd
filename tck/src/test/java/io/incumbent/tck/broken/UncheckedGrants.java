package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.FencingToken;
import io.incumbent.Leader;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A campaign whose patience ran out takes it for granted that its turn has come. */
@Mistake(value = "M17", rule = "2.06")
public final class UncheckedGrants implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        Elections honest = new MapElectors().open(place, options);
        return new BrokenElections(honest) {
            @Override
            Optional<Lease> unelected(String election) {
                return leaderOf(election).map(leader -> new Assumed(leader.token(), options.term()));
            }

            private Optional<Leader> leaderOf(String election) {
                try {
                    return honest.leader(election);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
            }
        };
    }

    /** The term after that of the leader, which has not begun. */
    private static final class Assumed implements Lease {

        private final FencingToken token;
        private final long deadline;
        private final CompletableFuture<LeaseEnd> ended = new CompletableFuture<>();

        Assumed(FencingToken leaders, Duration term) {
            token = new FencingToken(leaders.election(), leaders.number() + 1);
            deadline = System.nanoTime() + term.toNanos() / 10;
        }

        @Override
        public FencingToken token() {
            return token;
        }

        @Override
        public boolean isHeld() {
            return !ended.isDone() && System.nanoTime() - deadline < 0;
        }

        @Override
        public Duration remaining() {
            return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        }

        @Override
        public FencingToken requireHeld() {
            if (!isHeld()) {
                throw new LeaseLostException(token, LeaseEnd.EXPIRED);
            }
            return token;
        }

        @Override
        public FencingToken verify() {
            return requireHeld();
        }

        @Override
        public CompletionStage<LeaseEnd> ended() {
            return ended;
        }

        @Override
        public CompletionStage<Duration> atRisk() {
            return new CompletableFuture<>();
        }

        @Override
        public CompletionStage<LeaseEnd> resign() {
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                    .execute(() -> ended.complete(LeaseEnd.RESIGNED));
            return ended;
        }

        @Override
        public void close() {
            resign();
        }
    }
}
