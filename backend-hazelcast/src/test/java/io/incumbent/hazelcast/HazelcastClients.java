package io.incumbent.hazelcast;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.HazelcastInstance;
import io.incumbent.tck.Place;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.util.Map;

/** The ways to a cluster of the kit: a place, and a client as an application would make it. */
final class HazelcastClients {

    private HazelcastClients() {}

    static Place place(Servers servers) {
        return new Place(servers.all().stream().map(Server::address).toList(), Map.of());
    }

    static HazelcastInstance to(Place place) {
        ClientConfig config = new ClientConfig();
        config.setClusterName("incumbent");
        config.getNetworkConfig().setSmartRouting(false);
        place.servers()
                .forEach(address ->
                        config.getNetworkConfig().addAddress(address.getHostString() + ":" + address.getPort()));
        config.getConnectionStrategyConfig().getConnectionRetryConfig().setClusterConnectTimeoutMillis(60_000);
        return HazelcastClient.newHazelcastClient(config);
    }
}
