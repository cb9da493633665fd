package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.zookeeper.ZooKeeper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(180)
@DisplayName("A server that sees no majority, and goes on to serve those who only read")
class ReadOnlyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A read-only server has no other sessions than those of its own. */
    private static final List<String> SETTINGS =
            List.of("clientPort=2181", "localSessionsEnabled=true", "localSessionsUpgradingEnabled=true");

    /** Why renewals failed. */
    private static final class Heard implements ElectionListener {

        final List<String> failures = new CopyOnWriteArrayList<>();

        @Override
        public void renewalFailed(Lease lease, Throwable cause, Duration timeLeft) {
            failures.add(String.valueOf(cause.getMessage()));
        }
    }

    private static CuratorFramework reader(Ensemble ensemble, String client) {
        CuratorFramework framework = CuratorFrameworkFactory.builder()
                .connectString(ensemble.hosts(client))
                .canBeReadOnly(true)
                .sessionTimeoutMs(4_000)
                .connectionTimeoutMs(2_000)
                .retryPolicy(new RetryOneTime(1))
                .build();
        framework.start();
        return framework;
    }

    private static boolean isReadOnly(CuratorFramework framework) throws Exception {
        return framework.getZookeeperClient().getZooKeeper().getState() == ZooKeeper.States.CONNECTEDREADONLY;
    }

    @Test
    @DisplayName("It renews nothing and elects nobody, says why, and all goes on when there is a majority again")
    void readOnly() throws Exception {
        Heard heard = new Heard();
        ElectionOptions options = ElectionOptions.builder()
                .term(Duration.ofSeconds(12))
                .listener(heard)
                .build();
        Special settings = new Special(2181, SETTINGS, "-Dreadonlymode.enabled=true", Map.of());
        try (Ensemble ensemble = new Ensemble(3, settings);
                CuratorFramework one = reader(ensemble, "one");
                CuratorFramework other = reader(ensemble, "other");
                Elections holders = Elections.on(ZooKeeperBackend.on(one), options);
                Elections waiters = Elections.on(ZooKeeperBackend.on(other), options);
                Elector first = holders.elector("job");
                Elector second = waiters.elector("job")) {
            Lease lease = first.campaign();
            CompletableFuture<Lease> next = second.campaignAsync();
            List<Server> servers = ensemble.servers.all();
            servers.get(0).kill();
            servers.get(1).kill();
            await().atMost(PATIENCE).until(() -> isReadOnly(one));
            await().atMost(PATIENCE).until(() -> isReadOnly(other));
            await().atMost(PATIENCE).until(() -> !lease.isHeld());
            assertThat(heard.failures)
                    .as("said by the read-only server")
                    .anyMatch(said -> said.contains("the server is read-only because it sees no majority"));
            await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> !next.isDone());

            servers.get(0).start();
            try (Lease successor = next.get(60, TimeUnit.SECONDS)) {
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
        }
    }
}
