package io.incumbent.tck.sample;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes electors on the map, in whichever process. */
public final class MapElectors implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(new MapRegister(place.servers().get(0)), options);
    }
}
