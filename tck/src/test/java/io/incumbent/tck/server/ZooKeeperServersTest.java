package io.incumbent.tck.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ZooKeeper comes up, changes its leader and takes back who was lost. */
@Tag("docker")
@Tag("thorough")
class ZooKeeperServersTest {

    @Test
    void alone() {
        try (DockerServers servers = ZooKeeperServers.start(1)) {
            DockerServer server = servers.containers().get(0);
            assertThat(servers.leader()).isEmpty();
            assertThat(servers.leftovers())
                    .containsEntry("ephemerals", 0L)
                    .containsEntry("sessions", 0L)
                    .containsEntry("connections", 0L);
            server.kill();
            server.startEmpty();
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void threeChangeTheirLeader() {
        try (DockerServers servers = ZooKeeperServers.start(3)) {
            Server first = servers.leader().orElseThrow();
            servers.changeLeader();
            Server second = servers.leader().orElseThrow();
            assertThat(second).isNotEqualTo(first);
            second.kill();
            second.startEmpty();
            assertThat(servers.leader()).isPresent();
        }
    }
}
