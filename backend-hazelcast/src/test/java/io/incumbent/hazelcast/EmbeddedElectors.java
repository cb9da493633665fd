package io.incumbent.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes candidates within members; also in forked processes. A process is one member for as long as it lives, as an
 * application is, and all candidates in it are on that; CP members are there already.
 */
public final class EmbeddedElectors implements ElectorSource {

    static final String CLUSTER = "embedded";
    static final String PORTS = "ports";
    static final String NAMESPACE = "tck";

    /** For the kit. */
    public EmbeddedElectors() {}

    @Override
    public Elections open(Place place, ElectionOptions options) {
        HazelcastInstance member = member(place.settings().getOrDefault(PORTS, ""));
        return Elections.on(HazelcastBackend.on(member, HazelcastUrl.DEFAULT_GROUP, NAMESPACE), options);
    }

    /** Hazelcast itself keeps members by their names. */
    private static HazelcastInstance member(String ports) {
        List<Integer> all = Stream.of(ports.split(",")).map(Integer::valueOf).toList();
        Config config = Members.config(CLUSTER, 0, all, 3);
        config.setInstanceName(name(ports));
        // Any port, and no data: it comes and goes with its process.
        config.getNetworkConfig().setPort(Members.freePorts(1).get(0)).setPortAutoIncrement(true);
        config.setLiteMember(true);
        config.setProperty("hazelcast.shutdownhook.enabled", "true");
        // What it says of others that come and go is no error of the candidate's.
        config.setProperty("hazelcast.logging.type", "none");
        return Hazelcast.getOrCreateHazelcastInstance(config);
    }

    /** Ends the member of this process, if there is one. */
    static void end(String ports) {
        HazelcastInstance member = Hazelcast.getHazelcastInstanceByName(name(ports));
        if (member != null) {
            member.getLifecycleService().terminate();
        }
    }

    private static String name(String ports) {
        return "candidates of " + ports;
    }
}
