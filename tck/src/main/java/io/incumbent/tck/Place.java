package io.incumbent.tck;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the service is for one candidate: behind links of its own, which the kit breaks at will.
 *
 * <p>Immutable.
 *
 * @param servers one address for each server of {@link io.incumbent.tck.server.Servers#all()}, in that order; empty if
 *     there are none
 * @param settings what the backend under test wants its electors to know, such as a folder
 */
public record Place(List<InetSocketAddress> servers, Map<String, String> settings) {

    /**
     * Keeps copies.
     *
     * @param servers one address for each server
     * @param settings what the electors must know
     */
    public Place {
        servers = List.copyOf(servers);
        settings = Map.copyOf(settings);
    }

    /** {@return all servers as {@code host:port,host:port}, the way most URLs have them} */
    public String hosts() {
        return servers.stream()
                .map(server -> server.getHostString() + ":" + server.getPort())
                .collect(Collectors.joining(","));
    }
}
