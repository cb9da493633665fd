package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.retry.RetryOneTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A follower goes on to answer pings and reads while its own link to the leader is frozen; the leader ends its sessions
 * meanwhile. Whoever believes in sessions leads beside the successor then.
 */
@Tag("docker")
@Timeout(120)
@DisplayName("The link between a follower and its leader is frozen")
class FrozenLinkTest {

    private static final Duration TERM = Duration.ofSeconds(4);
    private static final int SESSION_MILLIS = 4_000;

    @TempDir
    private Path folder;

    private static CuratorFramework framework(String server) {
        CuratorFramework framework =
                CuratorFrameworkFactory.newClient(server, SESSION_MILLIS, 3_000, new RetryOneTime(100));
        framework.start();
        return framework;
    }

    private static Elections elections(String server) {
        return Elections.connect(
                "zookeeper://" + server + "/ours",
                ElectionOptions.builder().term(TERM).build());
    }

    /** How long two were the case at once, and whether they ever were. */
    private static final class Overlap {

        private final BooleanSupplier earlier;
        private final BooleanSupplier later;
        private long nanos;
        private long last = System.nanoTime();

        Overlap(BooleanSupplier earlier, BooleanSupplier later) {
            this.earlier = earlier;
            this.later = later;
        }

        /** Of a lease that is held now, and was won before, it is certain that it was held a moment ago. */
        void look() {
            boolean both = later.getAsBoolean() && earlier.getAsBoolean();
            long now = System.nanoTime();
            nanos += both ? now - last : 0;
            last = now;
        }

        double seconds() {
            return nanos / 1e9;
        }
    }

    @Test
    @DisplayName("Two latches lead for seconds; our lease ends before the next one begins")
    void twoLatches() throws Exception {
        try (LinkedServers servers = new LinkedServers(folder)) {
            String first = servers.follower(0);
            String second = servers.follower(1);
            try (CuratorFramework a = framework(first);
                    CuratorFramework b = framework(second);
                    LeaderLatch latchOfA = new LeaderLatch(a, "/latch");
                    LeaderLatch latchOfB = new LeaderLatch(b, "/latch");
                    Elections electionsOfA = elections(first);
                    Elections electionsOfB = elections(second);
                    Elector electorOfA = electionsOfA.elector("job");
                    Elector electorOfB = electionsOfB.elector("job")) {
                latchOfA.start();
                await().until(latchOfA::hasLeadership);
                latchOfB.start();
                await().until(() -> latchOfB.getParticipants().size() == 2);
                Lease lease = electorOfA.campaign();
                CompletableFuture<Lease> next = electorOfB.campaignAsync();
                Overlap latches = new Overlap(latchOfA::hasLeadership, latchOfB::hasLeadership);
                Overlap leases = new Overlap(
                        lease::isHeld, () -> next.isDone() && next.join().isHeld());

                servers.freezeFirst();
                await().pollInterval(Duration.ofMillis(1))
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> {
                            latches.look();
                            leases.look();
                            return latchOfB.hasLeadership() && !latchOfA.hasLeadership() && next.isDone();
                        });

                System.out.println("FIGURE zookeeper: frozen follower: "
                        + String.format(
                                Locale.ROOT,
                                "two latches led for %.2f s, two leases for %.2f s",
                                latches.seconds(),
                                leases.seconds()));
                assertThat(latches.seconds()).as("the control").isGreaterThan(1);
                assertThat(leases.seconds()).isZero();
                assertThat(next.join().token()).isGreaterThan(lease.token());
            }
        }
    }
}
