package io.incumbent.redis;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.util.Map;

/** Makes candidates from the address of a server, as the kit wants them; also in forked processes. */
public final class RedisElectors implements ElectorSource {

    /** The setting that names a server which is never there. */
    static final String ABSENT = "absent";

    /** For the kit. */
    public RedisElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect(url(place.hosts(), place.settings()) + "&durable=true", options);
    }

    /** Of a quorum, if there is more than one server. */
    static String url(String hosts, Map<String, String> settings) {
        String absent = settings.get(ABSENT);
        String all = absent == null ? hosts : hosts + "," + absent;
        return (all.contains(",") ? "redis+quorum://" : "redis://") + all + "?namespace=tck";
    }
}
