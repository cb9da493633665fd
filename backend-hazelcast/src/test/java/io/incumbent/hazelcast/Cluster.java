package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.Place;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.HazelcastServers;
import io.incumbent.tck.server.Server;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three members, reached by links whose ports stay the same when members restart. */
final class Cluster implements AutoCloseable {

    final DockerServers servers = HazelcastServers.start();
    private final Proxies proxies = new Proxies(name -> addresses().get(name));

    private Map<String, InetSocketAddress> addresses() {
        return servers.all().stream().collect(Collectors.toMap(Server::name, Server::address));
    }

    List<Link> links(String candidate) {
        return servers.all().stream()
                .map(server -> proxies.link(candidate, server.name()))
                .toList();
    }

    Place place(String candidate) {
        return new Place(links(candidate).stream().map(Link::address).toList(), Map.of());
    }

    Elections elections(String candidate, ElectionOptions.Builder options) {
        return new HazelcastElectors()
                .open(place(candidate), options.candidateId(candidate).build());
    }

    /** As an application would make it. */
    HazelcastInstance client(String candidate) {
        return HazelcastClients.to(place(candidate));
    }

    @Override
    public void close() {
        proxies.close();
        servers.close();
    }
}
