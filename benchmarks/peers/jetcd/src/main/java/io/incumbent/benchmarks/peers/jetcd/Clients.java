package io.incumbent.benchmarks.peers.jetcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.incumbent.tck.Place;
import java.nio.charset.StandardCharsets;

/** Clients as their users make them. */
final class Clients {

    private Clients() {}

    static Client connect(Place place) {
        return Client.builder()
                .endpoints(place.servers().stream()
                        .map(server -> "http://" + server.getHostString() + ":" + server.getPort())
                        .toArray(String[]::new))
                .build();
    }

    static ByteSequence bytes(String text) {
        return ByteSequence.from(text, StandardCharsets.UTF_8);
    }
}
