package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Observation;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.util.Optional;
import java.util.function.Consumer;

/** An observer is never told that nobody leads. */
@Mistake(value = "M26", rule = "5.01")
public final class PhantomLeaders implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new BrokenElections(new MapElectors().open(place, options)) {
            @Override
            public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
                return super.observe(election, leader -> leader.ifPresent(one -> onChange.accept(leader)));
            }
        };
    }
}
