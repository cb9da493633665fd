package io.incumbent.tck.broken;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;

/** A deadline counts from when the answer came in. */
@Mistake(value = "M10", rule = "1.03")
public final class DeadlineFromAnswer implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        Heard heard = new Heard(options);
        return new BrokenElections(new MapElectors().open(place, options)) {
            @Override
            ElectionOptions options(ElectionOptions asked) {
                return asked.toBuilder().listener(heard).build();
            }

            @Override
            Lease lease(Lease lease) {
                return new DeadlineLease(lease) {
                    @Override
                    long deadlineNanos() {
                        return heard.deadline;
                    }
                };
            }
        };
    }

    /** Hears of renewals, and tells the application's listener what it must know. */
    private static final class Heard implements ElectionListener {

        private final ElectionListener application;
        private final long termNanos;
        private volatile long deadline;

        Heard(ElectionOptions options) {
            application = options.listener();
            termNanos = options.term().toNanos();
        }

        @Override
        public void elected(Lease lease) {
            deadline = System.nanoTime() + termNanos;
            application.elected(lease);
        }

        @Override
        public void renewed(Lease lease, Duration latency, Duration timeLeft) {
            deadline = System.nanoTime() + termNanos;
        }

        @Override
        public void lost(Lease lease, LeaseEnd reason) {
            application.lost(lease, reason);
        }

        @Override
        public void resigned(Lease lease) {
            deadline = System.nanoTime();
            application.resigned(lease);
        }
    }
}
