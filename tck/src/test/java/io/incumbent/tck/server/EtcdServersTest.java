package io.incumbent.tck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to etcd has its effect, as a client sees it. */
@Tag("docker")
@Tag("thorough")
class EtcdServersTest {

    private static final String PUT = "{\"key\":\"YQ==\",\"value\":\"MQ==\"}";
    private static final String GET = "{\"key\":\"YQ==\"}";

    private static void put(DockerServer server) throws IOException {
        Http.post(server.address(), "/v3/kv/put", PUT);
    }

    private static boolean has(DockerServer server) throws IOException {
        return Http.post(server.address(), "/v3/kv/range", GET).containsKey("kvs");
    }

    @Test
    void onePausedKilledAndStarted() throws IOException {
        try (DockerServers servers = EtcdServers.start(1)) {
            DockerServer server = servers.containers().get(0);
            put(server);

            server.pause();
            assertThat(server.isRunning()).isTrue();
            assertThatThrownBy(() -> has(server)).isInstanceOf(SocketTimeoutException.class);
            server.resume();
            assertThat(has(server)).isTrue();

            String life = server.life();
            server.kill();
            assertThat(server.isRunning()).isFalse();
            assertThatThrownBy(() -> has(server)).isInstanceOf(IOException.class);
            server.start();
            assertThat(server.life()).isNotEqualTo(life);
            assertThat(has(server)).isTrue();

            server.kill();
            server.startEmpty();
            assertThat(has(server)).isFalse();
        }
    }

    @Test
    void whatClientsLeaveIsCounted() throws IOException {
        try (DockerServers servers = EtcdServers.start(1)) {
            assertThat(servers.leftovers()).isEqualTo(Map.of("keys", 0L, "leases", 0L, "watchers", 0L));
            DockerServer server = servers.containers().get(0);
            put(server);
            Http.post(server.address(), "/v3/lease/grant", "{\"TTL\":60}");
            assertThat(servers.leftovers()).isEqualTo(Map.of("keys", 1L, "leases", 1L, "watchers", 0L));
        }
    }

    @Test
    void threeLoseOneAndChangeTheirLeader() throws IOException {
        try (DockerServers servers = EtcdServers.start(3)) {
            Server first = servers.leader().orElseThrow();
            servers.changeLeader();
            Server second = servers.leader().orElseThrow();
            assertThat(second).isNotEqualTo(first);

            second.kill();
            DockerServer other = servers.containers().stream()
                    .filter(server -> server != second)
                    .findFirst()
                    .orElseThrow();
            Await.until("another leads", () -> servers.leader().isPresent(), () -> "");
            put(other);
            second.startEmpty();
            assertThat(has((DockerServer) second)).isTrue();
        }
    }

    @Test
    void threeThatLostEverything() throws IOException {
        try (DockerServers servers = EtcdServers.start(3)) {
            List<DockerServer> all = servers.containers();
            put(all.get(0));
            all.forEach(DockerServer::kill);
            all.forEach(DockerServer::start);
            assertThat(has(all.get(2))).isTrue();
            all.forEach(DockerServer::kill);
            all.forEach(DockerServer::startEmpty);
            assertThat(has(all.get(2))).isFalse();
        }
    }
}
