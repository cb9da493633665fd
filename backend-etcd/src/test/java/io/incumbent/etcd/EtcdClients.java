package io.incumbent.etcd;

import io.etcd.jetcd.Client;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.stream.Collectors;

/** The ways to a cluster: a URL, and a client as an application would make it. */
final class EtcdClients {

    private EtcdClients() {}

    static String url(Servers servers, String namespace) {
        return url(servers.all().stream().map(Server::address).toList(), namespace);
    }

    static String url(Collection<InetSocketAddress> addresses, String namespace) {
        return addresses.stream()
                .map(address -> address.getHostString() + ":" + address.getPort())
                .collect(Collectors.joining(",", "etcd://", "/" + namespace));
    }

    static Client to(Collection<InetSocketAddress> addresses) {
        return Client.builder()
                .endpoints(addresses.stream()
                        .map(address -> "http://" + address.getHostString() + ":" + address.getPort())
                        .toArray(String[]::new))
                .build();
    }
}
