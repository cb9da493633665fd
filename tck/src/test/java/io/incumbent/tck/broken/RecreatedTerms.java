package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Observation;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A term that is over is told of again, as if a renewal had recreated it. */
@Mistake(value = "M09", rule = "5.03")
public final class RecreatedTerms implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new BrokenElections(new MapElectors().open(place, options)) {
            @Override
            public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
                AtomicReference<Optional<Leader>> last = new AtomicReference<>(Optional.empty());
                return super.observe(election, leader -> {
                    onChange.accept(leader);
                    Optional<Leader> before = last.getAndSet(leader);
                    if (leader.isEmpty() && before.isPresent()) {
                        onChange.accept(before);
                    }
                });
            }
        };
    }
}
