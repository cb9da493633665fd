package io.incumbent.etcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.Place;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.EtcdServers;
import io.incumbent.tck.server.Server;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Members of etcd, reached by links whose ports stay the same when members restart. */
final class Cluster implements AutoCloseable {

    final DockerServers servers;
    private final Proxies proxies;

    Cluster(int members) {
        servers = EtcdServers.start(members);
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

    Place place(String candidate) {
        return new Place(links(candidate).stream().map(Link::address).toList(), Map.of());
    }

    Elections elections(String candidate, ElectionOptions.Builder options) {
        return new EtcdElectors()
                .open(place(candidate), options.candidateId(candidate).build());
    }

    /** As an application would make it. */
    Client client(String candidate) {
        return Client.builder()
                .endpoints(place(candidate).servers().stream()
                        .map(address -> "http://" + address.getHostString() + ":" + address.getPort())
                        .toArray(String[]::new))
                .build();
    }

    static ByteSequence bytes(String text) {
        return ByteSequence.from(text, StandardCharsets.UTF_8);
    }

    /** Undoes whatever was done to the members. */
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
