package io.incumbent.tck.broken;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.sample.MapElectors;
import java.util.List;

/** Of all servers it knows the first. */
@Mistake(value = "M24", rule = "4.07")
public final class OneServerOnly implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        Place one = new Place(List.of(place.servers().get(0)), place.settings());
        return new MapElectors().open(one, options);
    }
}
