package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.time.Duration;
import java.util.Optional;

/** A campaign goes on until somebody is elected, however little patience there is. */
@Mistake(value = "M28", rule = "3.07")
public final class IgnoresPatience implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new PassingElections(new MapElectors().open(place, options)) {
            @Override
            Elector wrap(Elector elector) {
                return new It(elector);
            }
        };
    }

    private static final class It extends PassingElector {

        It(Elector own) {
            super(own, lease -> lease);
        }

        @Override
        public Optional<Lease> campaign(Duration patience) throws InterruptedException {
            return Optional.of(own.campaign());
        }
    }
}
