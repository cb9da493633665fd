package io.incumbent.tck.register;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes electors in this process's memory. */
public final class MemoryElectors implements ElectorSource {

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect("memory:", options);
    }
}
