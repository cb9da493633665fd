package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Lease;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.server.DockerServer;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * The control: what Redis does to everybody's locks is seen here, too, and is declared. If this ever fails, the other
 * tests show less than they seem to.
 */
@Tag("docker")
@Timeout(120)
@DisplayName("A replica that lags is promoted while the old master goes on")
class RedisFailoverTest {

    private static final Duration TERM = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static String url(DockerServer server) {
        return "redis://" + RedisUnderTest.hostAndPort(server.address()) + "?namespace=test";
    }

    private static Elections elections(DockerServer server, String candidate) {
        return Elections.connect(
                url(server),
                ElectionOptions.builder()
                        .term(TERM)
                        .candidateId(candidate)
                        .require(Guarantee.BEST_EFFORT)
                        .build());
    }

    private static <T> T operator(DockerServer server, Function<UnifiedJedis, T> asks) {
        try (RedisClient client = RedisClient.create(RedisUnderTest.hostAndPort(server.address()))) {
            return asks.apply(client);
        }
    }

    private static void order(DockerServer server, String words) {
        var unused = operator(server, client -> client.executeCommand(OneServer.command(words)));
    }

    @Test
    @DisplayName("Two lead at once, which is why it was declared BEST_EFFORT; their tokens differ")
    void control() throws Exception {
        try (DockerServers servers = RedisServers.start(2, Persistence.ALWAYS)) {
            DockerServer master = servers.containers().get(0);
            DockerServer replica = servers.containers().get(1);
            order(replica, "REPLICAOF " + master.name() + " 6379");
            await().atMost(PATIENCE)
                    .until(() -> operator(replica, client -> client.info("replication"))
                            .contains("master_link_status:up"));
            assertDeclared(master, "replicas");
            assertDeclared(replica, "is a replica");
            try (Elections one = elections(master, "a");
                    Elector first = one.elector("control");
                    Lease lease = first.campaign()) {
                order(replica, "REPLICAOF NO ONE");
                try (Elections other = elections(replica, "b");
                        Elector second = other.elector("control");
                        Lease rival = second.campaign()) {
                    assertThat(rival.isHeld() && lease.isHeld()).as("two lead").isTrue();
                    assertThat(rival.token()).isNotEqualTo(lease.token());
                }
            }
        }
    }

    @Test
    @DisplayName(
            "A server that gets a replica after it was connected to answers nothing, until it is alone again for good")
    void getsReplica() {
        try (DockerServers servers = RedisServers.start(2, Persistence.ALWAYS)) {
            DockerServer master = servers.containers().get(0);
            DockerServer replica = servers.containers().get(1);
            try (Register register = connect(master)) {
                assertThat(register.traits().guarantee()).isEqualTo(Guarantee.SINGLE_NODE);
                Snapshot held = RedisTexts.write(register, "r", "held");

                order(replica, "REPLICAOF " + master.name() + " 6379");
                await().atMost(PATIENCE).until(() -> says(master, "connected_slaves:1"));
                assertRefused(register, held, "has 1 replicas");
                assertThat(raw(master)).endsWith(" held");

                order(replica, "REPLICAOF NO ONE");
                await().atMost(PATIENCE).until(() -> says(master, "connected_slaves:0"));
                assertRefused(register, held, "had replicas");

                order(master, "CONFIG SET repl-backlog-ttl 1");
                await().atMost(PATIENCE).until(() -> says(master, "repl_backlog_active:0"));
                assertThat(RedisTexts.read(register, "r").record()).isEqualTo("held");

                order(master, "REPLICAOF " + replica.name() + " 6379");
                assertRefused(register, held, "is a replica");
            }
        }
    }

    @Test
    @DisplayName("The leader's lease runs out then, and nobody else is elected")
    void leaderOfOneThatGetsReplica() throws Exception {
        ElectionOptions defaults = ElectionOptions.builder().term(TERM).build();
        try (DockerServers servers = RedisServers.start(2, Persistence.ALWAYS)) {
            DockerServer master = servers.containers().get(0);
            DockerServer replica = servers.containers().get(1);
            try (Elections elections = Elections.connect(url(master), defaults);
                    Elector elector = elections.elector("office");
                    Lease lease = elector.campaign()) {
                order(replica, "REPLICAOF " + master.name() + " 6379");
                await().atMost(PATIENCE).until(() -> !lease.isHeld());
                assertThatThrownBy(() -> elections.leader("office")).hasStackTraceContaining("has 1 replicas");
                assertThatThrownBy(() -> Elections.connect(url(master), defaults))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("has 1 replicas");
            }
        }
    }

    private static void assertRefused(Register register, Snapshot expected, String because) {
        assertThatThrownBy(() -> RedisTexts.change(register, "r", expected, "next"))
                .hasCauseInstanceOf(ConfigurationException.class)
                .hasMessageContaining(because);
        assertThatThrownBy(() -> RedisTexts.read(register, "r"))
                .hasCauseInstanceOf(ConfigurationException.class)
                .hasMessageContaining(because);
    }

    private static boolean says(DockerServer server, String line) {
        return operator(server, client -> client.info("replication")).contains(line);
    }

    private static String raw(DockerServer server) {
        return operator(server, client -> client.get("test:r"));
    }

    private static Register connect(DockerServer server) {
        return new RedisBackend.Provider().connect(BackendUrl.parse(url(server)), Duration.ofSeconds(5));
    }

    private static void assertDeclared(DockerServer server, String because) {
        try (Register register = connect(server)) {
            assertThat(register.traits().guarantee()).isEqualTo(Guarantee.BEST_EFFORT);
            assertThat(register.traits().because()).contains(because);
        }
    }
}
