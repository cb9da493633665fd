package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;

/** Terms are ten times as long as was asked for. */
@Mistake(value = "M12", rule = "4.02")
public final class IgnoresTerm implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new BrokenElections(new MapElectors().open(place, options)) {
            @Override
            ElectionOptions options(ElectionOptions asked) {
                return asked.toBuilder().term(asked.term().multipliedBy(10)).build();
            }
        };
    }
}
