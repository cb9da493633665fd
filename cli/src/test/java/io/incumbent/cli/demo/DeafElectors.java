package io.incumbent.cli.demo;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Electors with which nobody is ever elected, since the service is away. */
public final class DeafElectors implements ElectorSource {

    /** For whoever forks a candidate. */
    public DeafElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect("redis://127.0.0.1:1", options);
    }
}
