package io.incumbent.benchmarks.ours;

import io.incumbent.Elector;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A standing candidate, whose work the engine starts and stops: what latches and selectors are to others. */
public final class Standing implements ContenderSource {

    /** For whoever makes it by its name. */
    public Standing() {}

    @Override
    public Contender open(Place place, Duration term) {
        return new Client(place, term, Candidate::new);
    }

    private static final class Candidate implements Candidacy {

        private final Elector elector;
        private final Witness witness;
        private final Leadership leadership;
        private volatile @Nullable Lease lease;

        Candidate(Elector elector, Witness witness) {
            this.elector = elector;
            this.witness = witness;
            witness.asked();
            leadership = elector.lead(this::work);
        }

        private void work(Lease mine) {
            lease = mine;
            witness.started(mine.token().number());
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException termEnds) {
                witness.stopped();
            }
        }

        @Override
        public boolean leads() {
            Lease mine = lease;
            return mine != null && mine.isHeld();
        }

        @Override
        public void leave() {
            witness.leaving();
            leadership.close();
            witness.left();
            elector.close();
        }
    }
}
