package io.incumbent.zookeeper;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes candidates from the addresses of servers, as the kit wants them; also in forked processes. */
public final class ZooKeeperElectors implements ElectorSource {

    /** For the kit. */
    public ZooKeeperElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect("zookeeper://" + place.hosts() + "/tck", options);
    }
}
