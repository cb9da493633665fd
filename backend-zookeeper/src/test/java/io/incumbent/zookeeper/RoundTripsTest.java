package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.proxy.Fault;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(120)
@DisplayName("What elections on ZooKeeper cost, on a link that is slow enough to count its round trips")
class RoundTripsTest {

    private static final Duration ONE_WAY = Duration.ofMillis(400);
    /** For everything that is not the link. */
    private static final double SLACK = 0.45;

    /** Long enough for no renewal and no poll to come between. */
    private final ElectionOptions.Builder options = ElectionOptions.builder().term(Duration.ofSeconds(60));

    private static void slow(Ensemble ensemble, String candidate) {
        ensemble.links(candidate).forEach(link -> link.inject(new Fault.Delay(ONE_WAY, Duration.ZERO, 1)));
    }

    private static double roundTrips(long begun) {
        return (System.nanoTime() - begun) / 2.0 / ONE_WAY.toNanos();
    }

    @Test
    @DisplayName("A first win takes two, a resignation one, a win after a resignation two and its event")
    void roundTrips() throws Exception {
        try (Ensemble ensemble = new Ensemble(1);
                CuratorFramework raw = ensemble.framework("raw");
                Elections one = ensemble.elections("one", options);
                Elections other = ensemble.elections("other", options);
                Elector before = other.elector("before");
                Elector first = one.elector("trips");
                Elector second = other.elector("trips")) {
            // The parents are there, and so are the connections.
            before.campaign().close();
            one.leader("trips");
            raw.checkExists().forPath("/");
            slow(ensemble, "raw");
            long begun = System.nanoTime();
            raw.checkExists().forPath("/");
            final double plain = roundTrips(begun);

            slow(ensemble, "one");
            begun = System.nanoTime();
            Lease lease = first.campaign();
            final double win = roundTrips(begun);

            CompletableFuture<Lease> next = second.campaignAsync();
            await().pollDelay(Duration.ofSeconds(2)).until(() -> !next.isDone());
            slow(ensemble, "other");
            begun = System.nanoTime();
            lease.resign().toCompletableFuture().get(20, TimeUnit.SECONDS);
            final double resignation = roundTrips(begun);
            Lease successor = next.get(20, TimeUnit.SECONDS);
            // Half a round trip until the resignation took effect, half for its event.
            final double afterwards = roundTrips(begun) - 1;
            successor.close();

            System.out.println("FIGURE zookeeper: "
                    + String.format(
                            Locale.ROOT,
                            "round trips: plain read %.2f, first win %.2f, resignation %.2f, win after it was seen %.2f",
                            plain,
                            win,
                            resignation,
                            afterwards));
            assertThat(win).isLessThan(2 * plain + SLACK);
            assertThat(resignation).isLessThan(plain + SLACK);
            assertThat(afterwards).isLessThan(3 * plain);
        }
    }
}
