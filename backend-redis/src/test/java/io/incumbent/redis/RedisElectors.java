package io.incumbent.redis;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes candidates from the address of a server, as the kit wants them; also in forked processes. */
public final class RedisElectors implements ElectorSource {

    /** For the kit. */
    public RedisElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect("redis://" + place.hosts() + "?namespace=tck&durable=true", options);
    }
}
