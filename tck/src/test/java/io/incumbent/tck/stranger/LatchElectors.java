package io.incumbent.tck.stranger;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes electors of latches, in whichever process: a client of its own for each. */
public final class LatchElectors implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return new LatchElections(place.hosts(), options);
    }
}
