package io.incumbent.tck.sample;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Register;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes electors on the map, in whichever process. */
public final class MapElectors implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.on(register(place), options);
    }

    /**
     * Connects to the map, for electors that break something between it and the engine.
     *
     * @param place where the map is
     * @return a register of its own
     */
    public static Register register(Place place) {
        return new MapRegister(place.servers());
    }
}
