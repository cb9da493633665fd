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

/** An observer is told of the leader, and then of the one before. */
@Mistake(value = "M32", rule = "5.02")
public final class StaleReads implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new BrokenElections(new MapElectors().open(place, options)) {
            @Override
            public Observation observe(String election, Consumer<Optional<Leader>> onChange) {
                AtomicReference<Optional<Leader>> last = new AtomicReference<>(Optional.empty());
                return super.observe(election, leader -> {
                    Optional<Leader> before = leader.isPresent() ? last.getAndSet(leader) : Optional.empty();
                    onChange.accept(leader);
                    if (before.isPresent()) {
                        onChange.accept(before);
                    }
                });
            }
        };
    }
}
