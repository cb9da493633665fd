package io.incumbent.tck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.tck.server.RedisServers.Persistence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to Redis has its effect, as a client sees it. */
@Tag("docker")
@Tag("thorough")
class RedisServersTest {

    private static String ask(DockerServer server, String words) throws IOException {
        return RedisTalk.ask(server.address(), words);
    }

    @Test
    void pausedKilledAndStarted() throws IOException {
        try (DockerServers servers = RedisServers.start(1, Persistence.ALWAYS)) {
            DockerServer server = servers.containers().get(0);
            ask(server, "SET a 1");

            server.pause();
            assertThat(server.isRunning()).isTrue();
            assertThatThrownBy(() -> ask(server, "PING")).isInstanceOf(SocketTimeoutException.class);
            server.resume();
            assertThat(ask(server, "GET a")).isEqualTo("1");

            String life = server.life();
            server.kill();
            assertThat(server.isRunning()).isFalse();
            assertThatThrownBy(() -> ask(server, "PING")).isInstanceOf(ConnectException.class);
            server.start();
            assertThat(server.life()).isNotEqualTo(life);
            assertThat(ask(server, "GET a")).isEqualTo("1");

            server.kill();
            server.startEmpty();
            assertThat(ask(server, "DBSIZE")).isEqualTo("0");
        }
    }

    @Test
    void whatWasWrittenOutlivesTheProcess() throws IOException {
        try (DockerServers servers = RedisServers.start(1, Persistence.WRITTEN)) {
            DockerServer server = servers.containers().get(0);
            for (int i = 1; i <= 100; i++) {
                ask(server, "SET a " + i);
            }
            server.kill();
            server.start();
            assertThat(ask(server, "GET a")).isEqualTo("100");
            assertThatThrownBy(() -> ask(server, "CONFIG GET appendfsync")).hasMessageContaining("unknown command");
        }
    }

    @Test
    void aPauseEndsWithAKill() throws IOException {
        try (DockerServers servers = RedisServers.start(1, Persistence.EVERY_SECOND)) {
            DockerServer server = servers.containers().get(0);
            ask(server, "SET a 1");
            server.pause();
            server.kill();
            server.start();
            assertThat(ask(server, "GET a")).isEqualTo("1");
        }
    }

    @Test
    void withoutPersistenceAKillForgets() throws IOException {
        try (DockerServers servers = RedisServers.start(1, Persistence.NONE)) {
            DockerServer server = servers.containers().get(0);
            ask(server, "SET a 1");
            assertThat(servers.leftovers()).isEqualTo(Map.of("keys", 1L, "connections", 0L, "channels", 0L));
            server.kill();
            server.start();
            assertThat(servers.leftovers()).containsEntry("keys", 0L);
        }
    }

    @Test
    void eachServesAlone() throws IOException {
        try (DockerServers servers = RedisServers.start(2, Persistence.NONE)) {
            DockerServer one = servers.containers().get(0);
            DockerServer other = servers.containers().get(1);
            ask(one, "SET a 1");
            assertThat(ask(other, "DBSIZE")).isEqualTo("0");
            one.kill();
            other.kill();
            other.start();
            assertThat(ask(other, "PING")).isEqualTo("PONG");
            assertThat(servers.leader()).isEmpty();
            assertThatThrownBy(servers::changeLeader).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void whatCanNotBeDoneSaysWhy() {
        try (DockerServers servers = RedisServers.start(1, Persistence.NONE)) {
            DockerServer server = servers.containers().get(0);
            assertThatThrownBy(server::resume)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("can't resume redis-1: ");
            assertThatThrownBy(server::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("can't start redis-1: it is running");
            assertThatThrownBy(server::startEmpty).isInstanceOf(IllegalStateException.class);
        }
    }
}
