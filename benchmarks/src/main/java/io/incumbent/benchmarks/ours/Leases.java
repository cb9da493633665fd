package io.incumbent.benchmarks.ours;

import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Campaigns for a lease, and resigns it: what a lock is to others. */
public final class Leases implements ContenderSource {

    /** For whoever makes it by its name. */
    public Leases() {}

    @Override
    public Contender open(Place place, Duration term) {
        return new Client(place, term, Campaign::new);
    }

    private static final class Campaign implements Candidacy {

        private final Elector elector;
        private final Witness witness;
        private final CompletableFuture<Lease> campaign;
        private volatile @Nullable Lease lease;

        Campaign(Elector elector, Witness witness) {
            this.elector = elector;
            this.witness = witness;
            witness.asked();
            campaign = elector.campaignAsync();
            var unused = campaign.thenAccept(this::won);
        }

        private void won(Lease won) {
            lease = won;
            witness.started(won.token().number());
        }

        @Override
        public boolean leads() {
            Lease mine = lease;
            return mine != null && mine.isHeld();
        }

        /** As with a lock, it is for the application to stop its work before it gives the office back. */
        @Override
        public void leave() {
            Lease mine = lease;
            if (mine != null) {
                witness.leaving();
                witness.stopped();
                mine.close();
                witness.left();
            } else {
                campaign.cancel(false);
            }
            elector.close();
        }
    }
}
