package io.incumbent.benchmarks.roster;

import io.incumbent.tck.json.JsonParser;
import io.incumbent.tck.server.DockerServer;
import io.incumbent.tck.server.DockerServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** How many requests of clients the servers have served, as they themselves count. */
@FunctionalInterface
public interface Requests {

    /**
     * Asks them.
     *
     * @return the count since they were started; empty if they don't count
     * @throws IOException if they don't answer
     */
    OptionalLong count() throws IOException;

    private static DockerServer first(DockerServers servers) {
        return servers.containers().get(0);
    }

    /** Packets that came in, pings among them. The question comes by another way, and does not count. */
    static Requests ofZooKeeper(DockerServers servers) {
        return () -> {
            String answer = get(first(servers).address(8080), "/commands/monitor");
            Object packets = JsonParser.object(answer).get("packets_received");
            return packets instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
        };
    }

    /** Messages on all calls and streams of gRPC. The question comes by HTTP, and does not count. */
    static Requests ofEtcd(DockerServers servers) {
        return () -> OptionalLong.of(get(first(servers).address(), "/metrics")
                .lines()
                .filter(line -> line.startsWith("grpc_server_msg_received_total{"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum());
    }

    /** Commands, those within scripts among them, but not the questions themselves. */
    static Requests ofRedis(DockerServers servers) {
        return new RedisRequests(first(servers).address());
    }

    /** Members of Hazelcast don't tell how many requests clients sent. */
    static Requests uncounted() {
        return OptionalLong::empty;
    }

    private static String get(InetSocketAddress address, String path) throws IOException {
        URL url = new URL("http", address.getHostString(), address.getPort(), path);
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Asks on a connection of its own, and knows how often it did. */
    final class RedisRequests implements Requests {

        private static final String TOTAL = "cmdstat_";
        private static final String CALLS = ":calls=";

        private final InetSocketAddress address;

        RedisRequests(InetSocketAddress address) {
            this.address = address;
        }

        @Override
        public OptionalLong count() throws IOException {
            try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
                socket.getOutputStream().write("INFO commandstats\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                return OptionalLong.of(in.lines()
                        .filter(line -> line.startsWith(TOTAL) && !line.startsWith(TOTAL + "info"))
                        .filter(line -> !line.startsWith(TOTAL + "quit"))
                        .mapToLong(RedisRequests::calls)
                        .sum());
            }
        }

        private static long calls(String line) {
            int from = line.indexOf(CALLS) + CALLS.length();
            return Long.parseLong(line.substring(from, line.indexOf(',', from)));
        }
    }
}
