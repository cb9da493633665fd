package io.incumbent.benchmarks.roster;

import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.EtcdServers;
import io.incumbent.tck.server.HazelcastServers;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.ZooKeeperServers;

/** A coordination service, as few servers of it as there can be: all share one machine with all who are measured. */
public enum Service {
    /** One server, which does not wait for its disk, as the kit starts it. */
    ZOOKEEPER("ZooKeeper", "zookeeper://HOSTS/incumbent"),
    /** One server. */
    ETCD("etcd", "etcd://HOSTS/incumbent"),
    /** One server, whose file is synced once a second. */
    REDIS("Redis", "redis://HOSTS/0"),
    /** Three members, the least that its CP subsystem has. */
    HAZELCAST("Hazelcast", "hazelcast://HOSTS?cluster=incumbent&routing=single");

    private final String title;
    private final String url;

    Service(String title, String url) {
        this.title = title;
        this.url = url;
    }

    /** {@return its name, for people} */
    public String title() {
        return title;
    }

    /** {@return how Incumbent is told where it is, with {@code HOSTS} for the servers} */
    public String url() {
        return url;
    }

    /** {@return its servers, just started} */
    public DockerServers start() {
        return switch (this) {
            case ZOOKEEPER -> ZooKeeperServers.start(1);
            case ETCD -> EtcdServers.start(1);
            case REDIS -> RedisServers.start(1, RedisServers.Persistence.EVERY_SECOND);
            case HAZELCAST -> HazelcastServers.start();
        };
    }

    /**
     * Finds out how to count what clients ask of it.
     *
     * @param servers those that {@link #start} started
     * @return the counter
     */
    public Requests requests(DockerServers servers) {
        return switch (this) {
            case ZOOKEEPER -> Requests.ofZooKeeper(servers);
            case ETCD -> Requests.ofEtcd(servers);
            case REDIS -> Requests.ofRedis(servers);
            case HAZELCAST -> Requests.uncounted();
        };
    }
}
