package io.incumbent.etcd;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes candidates from the addresses of members, as the kit wants them; also in forked processes. */
public final class EtcdElectors implements ElectorSource {

    /** For the kit. */
    public EtcdElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect("etcd://" + place.hosts() + "/tck", options);
    }
}
