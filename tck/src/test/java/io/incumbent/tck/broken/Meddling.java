package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Leader;
import io.incumbent.Lease;
import io.incumbent.Observation;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Makes electors on the map, and passes everything on; those with a mistake do one thing in their own way. */
abstract class Meddling implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new Meddled(new MapElectors().open(place, options(options)), options.term());
    }

    ElectionOptions options(ElectionOptions options) {
        return options;
    }

    Lease lease(Lease lease) {
        return lease;
    }

    CompletableFuture<Lease> campaign(Elector elector) {
        CompletableFuture<Lease> campaign = elector.campaignAsync();
        CompletableFuture<Lease> meddled = campaign.thenApply(this::lease);
        var unused = meddled.whenComplete((lease, failure) -> {
            if (failure instanceof CancellationException) {
                campaign.cancel(false);
            }
        });
        return meddled;
    }

    Optional<Lease> campaign(Elector elector, Duration patience, Duration term) throws InterruptedException {
        return elector.campaign(patience).map(this::lease);
    }

    void close(Elector elector) {
        elector.close();
    }

    void close(Elections elections) {
        elections.close();
    }

    Observation observe(Elections elections, String election, Consumer<Optional<Leader>> onChange) {
        return elections.observe(election, onChange);
    }

    private final class Meddled implements Elections {

        private final Elections honest;
        private final Duration term;

        Meddled(Elections honest, Duration term) {
            this.honest = honest;
            this.term = term;
        }

        @Override
        public Elector elector(String election) {
            return new MeddledElector(honest.elector(election), Meddling.this, term);
        }

        @Override
        public Elector elector(String election, ElectionOptions options) {
            return new MeddledElector(honest.elector(election, options(options)), Meddling.this, term);
        }

        @Override
        public Optional<Leader> leader(String election) throws InterruptedException {
            return honest.leader(election);
        }

        @Override
        public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
            return Meddling.this.observe(honest, election, onChange);
        }

        @Override
        public Guarantee guarantee() {
            return honest.guarantee();
        }

        @Override
        public void close() {
            Meddling.this.close(honest);
        }
    }
}
