package io.incumbent.benchmarks.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everybody who is measured, each as its documentation recommends for safety. */
public final class Roster {

    /** What others are compared with. */
    public static final String OURS = "Incumbent";

    private static final String PEERS = "io.incumbent.benchmarks.peers.";

    private Roster() {}

    /**
     * Lists who is measured on a service.
     *
     * @param service which
     * @return ours first
     */
    public static List<Entry> of(Service service) {
        List<Entry> entries = new ArrayList<>(ours(service));
        entries.addAll(
                switch (service) {
                    case ZOOKEEPER -> onZooKeeper();
                    case ETCD -> onEtcd();
                    case REDIS -> onRedis();
                    case HAZELCAST -> onHazelcast();
                });
        return List.copyOf(entries);
    }

    /**
     * Makes somebody up who is broken on purpose: everybody leads, and always did.
     *
     * @param service on which service he pretends to be
     * @return who has to be found out
     */
    public static Entry control(Service service) {
        return new Entry(
                "Control",
                service,
                "incumbent-" + service.name().toLowerCase(Locale.ROOT),
                "io.incumbent.benchmarks.judged.Liar",
                "incumbent-api",
                Map.of(),
                "made up: everybody leads, always; the judge has to find it out",
                true);
    }

    /**
     * Makes somebody up who is stopped while he leads, past his term: he must be found to have lost it.
     *
     * @param service on which service
     * @return who has to be found out
     */
    public static Entry stopped(Service service) {
        return new Entry(
                "Stopped control",
                service,
                "incumbent-" + service.name().toLowerCase(Locale.ROOT),
                "io.incumbent.benchmarks.ours.Leases",
                "incumbent-api",
                Map.of("url", service.url()),
                "made up: its process is stopped past its term; it has to be found to have lost everything",
                true);
    }

    private static List<Entry> ours(Service service) {
        Map<String, String> url = Map.of("url", service.url());
        String module = "incumbent-" + service.name().toLowerCase(Locale.ROOT);
        return List.of(
                new Entry(
                        OURS,
                        service,
                        module,
                        "io.incumbent.benchmarks.ours.Leases",
                        "incumbent-api",
                        url,
                        "`campaignAsync()`, `Lease.close()`; `isHeld()`; all defaults",
                        true),
                new Entry(
                        OURS + " (standing)",
                        service,
                        module,
                        "io.incumbent.benchmarks.ours.Standing",
                        "incumbent-api",
                        url,
                        "`lead(task)`; all defaults but no cool-down",
                        true));
    }

    private static List<Entry> onZooKeeper() {
        String session = "session of one term; ";
        return List.of(
                peer(
                        "Curator LeaderLatch",
                        Service.ZOOKEEPER,
                        "curator",
                        "curator.Latches",
                        "curator-recipes",
                        session
                                + "default error policy (a lost connection ends the office), `CloseMode.NOTIFY_LEADER`"),
                peer(
                        "Curator LeaderSelector",
                        Service.ZOOKEEPER,
                        "curator",
                        "curator.Selectors",
                        "curator-recipes",
                        session + "`LeaderSelectorListenerAdapter` (a lost connection interrupts)"),
                peer(
                        "Spring lock registry",
                        Service.ZOOKEEPER,
                        "spring-zookeeper",
                        "spring.zookeeper.ZooKeeperInitiators",
                        "spring-integration-zookeeper",
                        session + "`LockRegistryLeaderInitiator` on `ZookeeperLockRegistry`, heart beat 500 ms"));
    }

    private static List<Entry> onEtcd() {
        return List.of(
                peer(
                        "jetcd Election",
                        Service.ETCD,
                        "jetcd",
                        "jetcd.EtcdElections",
                        "jetcd-core",
                        "a lease of one term, kept alive; leads until its keep-alive says that it ended"),
                peer(
                        "jetcd Lock",
                        Service.ETCD,
                        "jetcd",
                        "jetcd.EtcdLocks",
                        "jetcd-core",
                        "a lease of one term, kept alive; held until its keep-alive says that it ended"));
    }

    private static List<Entry> onRedis() {
        return List.of(
                peer(
                        "Redisson RFencedLock",
                        Service.REDIS,
                        "redisson",
                        "redisson.FencedLocks",
                        "redisson",
                        "watchdog, `lockWatchdogTimeout` of one term; `isLocked` by its thread is asked of the server"),
                peer(
                        "Spring lock registry",
                        Service.REDIS,
                        "spring-redis",
                        "spring.redis.RedisInitiators",
                        "spring-integration-redis",
                        "`LockRegistryLeaderInitiator` on `RedisLockRegistry` (publish/subscribe), expires after one term,"
                                + " heart beat 500 ms"),
                new Entry(
                        "ShedLock",
                        Service.REDIS,
                        "shedlock-redis",
                        PEERS + "shedlock.RedisLocks",
                        "shedlock-core",
                        Map.of(),
                        "`RedisLockProvider` with `safeUpdate`, `lockAtMostFor` of one term; only tries, so it has no"
                                + " handover",
                        false));
    }

    private static List<Entry> onHazelcast() {
        return List.of(
                peer(
                        "Hazelcast FencedLock",
                        Service.HAZELCAST,
                        "hazelcast",
                        "hazelcast.FencedLocks",
                        "hazelcast",
                        "CP group of three, sessions of 10 s as the servers have it; `isLockedByCurrentThread` asks the server"));
    }

    private static Entry peer(
            String name, Service service, String module, String source, String artifact, String configuration) {
        return new Entry(name, service, module, PEERS + source, artifact, Map.of(), configuration, true);
    }
}
