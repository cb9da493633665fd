package io.incumbent.zookeeper;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.tck.Place;
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
        servers = ZooKeeperServers.start(count);
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
