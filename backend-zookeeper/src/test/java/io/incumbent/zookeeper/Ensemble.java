package io.incumbent.zookeeper;

import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.tck.Place;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.ZooKeeperServers;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.curator.framework.CuratorFramework;

/** Servers of ZooKeeper, reached by links whose ports stay the same when servers restart. */
final class Ensemble implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(10);

    final DockerServers servers;
    private final Proxies proxies;

    Ensemble(int count) {
        this(ZooKeeperServers.start(count));
    }

    Ensemble(int count, Special special) {
        this(DockerServers.start(special, count));
    }

    private Ensemble(DockerServers servers) {
        this.servers = servers;
        proxies = new Proxies(name -> addresses().get(name));
    }

    private Map<String, InetSocketAddress> addresses() {
        return servers.all().stream().collect(Collectors.toMap(Server::name, Server::address));
    }

    List<Link> links(String candidate) {
        return servers.all().stream()
                .map(server -> proxies.link(candidate, server.name()))
                .toList();
    }

    private List<InetSocketAddress> place(String candidate) {
        return links(candidate).stream().map(Link::address).toList();
    }

    Elections elections(String candidate, ElectionOptions.Builder options) {
        return new ZooKeeperElectors()
                .open(
                        new Place(place(candidate), Map.of()),
                        options.candidateId(candidate).build());
    }

    /** A register of a client that was made from a URL. */
    Register register(String client) {
        return new ZooKeeperBackend.Provider()
                .connect(BackendUrl.parse(ZooKeeperClients.url(place(client), "tck")), SOON);
    }

    /** As an application would make it. */
    CuratorFramework framework(String client) {
        return ZooKeeperClients.to(place(client));
    }

    String hosts(String client) {
        return ZooKeeperClients.hosts(place(client));
    }

    /** Resets a client's connections ten times, and says how long it took altogether until requests were answered again. */
    Duration reconnections(Register register, String client) {
        long nanos = 0;
        for (int i = 0; i < 10; i++) {
            answer(register);
            links(client).forEach(link -> link.inject(new Fault.Reset()));
            long begun = System.nanoTime();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .ignoreExceptions()
                    .until(() -> answer(register));
            nanos += System.nanoTime() - begun;
        }
        return Duration.ofNanos(nanos);
    }

    private static boolean answer(Register register) {
        return register.read("reconnections", SOON).toCompletableFuture().join() != null;
    }

    /** Undoes whatever was done to the servers. */
    void heal() {
        for (Server server : servers.all()) {
            if (!server.isRunning()) {
                server.start();
            }
        }
        proxies.healAll();
    }

    @Override
    public void close() {
        proxies.close();
        servers.close();
    }
}
