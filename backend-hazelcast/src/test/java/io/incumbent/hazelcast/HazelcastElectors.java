package io.incumbent.hazelcast;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes candidates from the addresses of members, as the kit wants them; also in forked processes. */
public final class HazelcastElectors implements ElectorSource {

    /** For the kit. */
    public HazelcastElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect(url(place), options);
    }

    /** Members in containers tell addresses that mean nothing outside, and would lead around the kit's links. */
    static String url(Place place) {
        return "hazelcast://" + place.hosts() + "?cluster=incumbent&namespace=tck&routing=single";
    }
}
