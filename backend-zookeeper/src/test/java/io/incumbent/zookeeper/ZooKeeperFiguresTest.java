package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.tck.proxy.Fault;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.retry.RetryOneTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What elections cost, beside plain requests and Curator's {@code LeaderLatch} in the same run. Round trips are measured
 * as time on a link so slow that nothing else counts.
 */
@Tag("docker")
@Tag("thorough")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What elections on ZooKeeper cost")
class ZooKeeperFiguresTest {

    private static final Duration ONE_WAY = Duration.ofMillis(400);
    /** Long enough for no renewal and no poll to come between. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Duration TERM = Duration.ofSeconds(20);
    /** For everything that is not the link. */
    private static final double SLACK = 0.45;

    private static final int HANDOVERS = 20;

    private Ensemble ensemble;

    @BeforeAll
    void start() {
        ensemble = new Ensemble(1);
    }

    @AfterAll
    void stop() {
        ensemble.close();
    }

    private static ElectionOptions options(Duration term) {
        return ElectionOptions.builder().term(term).build();
    }

    private CuratorFramework counted(String client, Counter counter) throws InterruptedException {
        CuratorFramework framework = CuratorFrameworkFactory.builder()
                .connectString(ensemble.hosts(client))
                .sessionTimeoutMs(60_000)
                .zookeeperFactory(counter)
                .retryPolicy(new RetryOneTime(1))
                .build();
        framework.start();
        framework.blockUntilConnected();
        return framework;
    }

    private void slow(String candidate) {
        ensemble.links(candidate).forEach(link -> link.inject(new Fault.Delay(ONE_WAY, Duration.ZERO, 1)));
    }

    private static double roundTrips(long begun) {
        return (System.nanoTime() - begun) / 2.0 / ONE_WAY.toNanos();
    }

    private static void print(String format, Object... arguments) {
        System.out.println("FIGURE zookeeper: " + String.format(Locale.ROOT, format, arguments));
    }

    @Test
    @DisplayName("A first win takes two round trips, a resignation one, a win after a resignation two and its event")
    void roundTrips() throws Exception {
        Counter ofOne = new Counter();
        Counter ofOther = new Counter();
        try (CuratorFramework raw = counted("raw", new Counter());
                CuratorFramework one = counted("one", ofOne);
                CuratorFramework other = counted("other", ofOther);
                Elections electionsOfOne = Elections.on(ZooKeeperBackend.on(one), options(LONG));
                Elections electionsOfOther = Elections.on(ZooKeeperBackend.on(other), options(LONG));
                Elector before = electionsOfOther.elector("before");
                Elector first = electionsOfOne.elector("trips");
                Elector second = electionsOfOther.elector("trips")) {
            // The parents are there, and so are the connections.
            before.campaign().close();
            electionsOfOne.leader("trips");
            slow("raw");
            long begun = System.nanoTime();
            raw.checkExists().forPath("/");
            final double plain = roundTrips(begun);

            slow("one");
            ofOne.reset();
            begun = System.nanoTime();
            Lease lease = first.campaign();
            final double win = roundTrips(begun);
            print("requests of a first win: %s", ofOne);

            CompletableFuture<Lease> next = second.campaignAsync();
            await().pollDelay(Duration.ofSeconds(2)).until(() -> !next.isDone());
            slow("other");
            ofOne.reset();
            ofOther.reset();
            begun = System.nanoTime();
            lease.resign().toCompletableFuture().get(20, TimeUnit.SECONDS);
            final double resignation = roundTrips(begun);
            Lease successor = next.get(20, TimeUnit.SECONDS);
            // Half a round trip until the resignation took effect, half for its event.
            final double afterwards = roundTrips(begun) - 1;
            print("requests of a resignation: %s, of the win afterwards: %s", ofOne, ofOther);
            successor.close();

            print(
                    "round trips: plain read %.2f, first win %.2f, resignation %.2f, win after it was seen %.2f",
                    plain, win, resignation, afterwards);
            assertThat(win).isLessThan(2 * plain + SLACK);
            assertThat(resignation).isLessThan(plain + SLACK);
            assertThat(afterwards).isLessThan(3 * plain);
        } finally {
            ensemble.heal();
        }
    }

    @Test
    @DisplayName("What LeaderLatch takes for the same")
    void roundTripsOfLatch() throws Exception {
        Counter counter = new Counter();
        try (CuratorFramework one = counted("one", counter);
                CuratorFramework other = counted("other", new Counter());
                LeaderLatch second = new LeaderLatch(other, "/latch-trips")) {
            LeaderLatch first = new LeaderLatch(one, "/latch-trips");
            one.createContainers("/latch-trips");
            slow("one");
            counter.reset();
            long begun = System.nanoTime();
            first.start();
            first.await();
            final double win = roundTrips(begun);
            print("LeaderLatch: requests of a first win: %s", counter);

            second.start();
            await().pollDelay(Duration.ofSeconds(2)).until(() -> !second.hasLeadership());
            slow("other");
            begun = System.nanoTime();
            first.close();
            second.await();
            double afterwards = roundTrips(begun) - 1;
            print("LeaderLatch: round trips: first win %.2f, win after a close was seen %.2f", win, afterwards);
            assertThat(win).as("the comparison measures what it is said to").isGreaterThan(2.5);
        } finally {
            ensemble.heal();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    @DisplayName("Handover from one to the next, with so many waiting")
    void handover(int waiting) throws Exception {
        try (CuratorFramework framework = counted("crowd", new Counter())) {
            List<Elections> all = new ArrayList<>();
            try {
                List<Elector> electors = new ArrayList<>();
                for (int i = 0; i <= waiting; i++) {
                    Elections elections = Elections.on(ZooKeeperBackend.on(framework), options(TERM));
                    all.add(elections);
                    electors.add(elections.elector("handover-" + waiting));
                }
                print("handover with %d waiting: %s", waiting, shown(handOver(electors)));
                assertThat(all).isNotEmpty();
            } finally {
                all.forEach(Elections::close);
            }
            print("LeaderLatch: handover with %d waiting: %s", waiting, shown(handOverLatches(framework, waiting)));
            print("a plain write: %s", shown(write(framework)));
        }
    }

    private static String shown(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %.1f ms, longest %.1f ms of %d",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                sorted.size());
    }

    private static List<Double> write(CuratorFramework framework) throws Exception {
        framework.create().orSetData().forPath("/plain");
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < HANDOVERS; i++) {
            long begun = System.nanoTime();
            framework.setData().forPath("/plain", new byte[100]);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }

    /** Whoever resigned campaigns again, behind the others. */
    private static List<Double> handOver(List<Elector> electors) throws Exception {
        List<CompletableFuture<Lease>> leases = new ArrayList<>();
        electors.forEach(elector -> leases.add(elector.campaignAsync()));
        List<Double> millis = new ArrayList<>();
        int holder = first(leases);
        for (int i = 0; i < HANDOVERS; i++) {
            // Everybody is in line by then.
            pass(Duration.ofMillis(300));
            Lease ending = leases.get(holder).join();
            leases.set(holder, new CompletableFuture<>());
            long begun = System.nanoTime();
            var unused = ending.resign();
            int next = first(leases);
            millis.add((System.nanoTime() - begun) / 1e6);
            leases.set(holder, electors.get(holder).campaignAsync());
            holder = next;
        }
        assertThat(millis).allSatisfy(each -> assertThat(each).isLessThan(TERM.toMillis() / 5.0));
        return millis;
    }

    private static int first(List<CompletableFuture<Lease>> leases) throws Exception {
        CompletableFuture.anyOf(leases.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        return IntStream.range(0, leases.size())
                .filter(i -> leases.get(i).isDone())
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> handOverLatches(CuratorFramework framework, int waiting) throws Exception {
        String path = "/latch-" + waiting;
        List<LeaderLatch> latches = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        try {
            for (int i = 0; i <= waiting; i++) {
                latches.add(started(framework, path));
            }
            LeaderLatch holder = leader(latches);
            for (int i = 0; i < HANDOVERS; i++) {
                pass(Duration.ofMillis(300));
                latches.remove(holder);
                long begun = System.nanoTime();
                holder.close();
                holder = leader(latches);
                millis.add((System.nanoTime() - begun) / 1e6);
                latches.add(started(framework, path));
            }
        } finally {
            for (LeaderLatch latch : latches) {
                latch.close();
            }
        }
        return millis;
    }

    private static LeaderLatch started(CuratorFramework framework, String path) throws Exception {
        LeaderLatch latch = new LeaderLatch(framework, path);
        latch.start();
        return latch;
    }

    private static LeaderLatch leader(List<LeaderLatch> latches) {
        return Objects.requireNonNull(await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () -> latches.stream()
                                .filter(LeaderLatch::hasLeadership)
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull));
    }

    /** Time is what is measured here. */
    private static void pass(Duration time) {
        await().atMost(time.plusSeconds(60)).pollDelay(time).until(() -> true);
    }

    @Test
    @DisplayName("A thousand leases are renewed in ten requests a period")
    void renewals() throws Exception {
        Counter counter = new Counter();
        try (CuratorFramework framework = counted("thousand", counter);
                Elections elections = Elections.on(ZooKeeperBackend.on(framework), options(TERM))) {
            List<CompletableFuture<Lease>> leases = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                leases.add(elections.elector("thousand/" + i).campaignAsync());
            }
            for (CompletableFuture<Lease> lease : leases) {
                lease.get(60, TimeUnit.SECONDS);
            }
            long period = options(TERM).renewalPeriod().toMillis();
            pass(Duration.ofMillis(period));
            counter.reset();
            pass(Duration.ofMillis(3 * period));
            print("1,000 leases, three periods of %d ms: requests %s", period, counter);
            assertThat(counter.total()).isBetween(16L, 40L);
            assertThat(leases).allMatch(lease -> lease.join().isHeld());
        }
    }

    @Test
    @DisplayName("After the holder is killed, the next leads within 1.1 terms and a little")
    void failover() throws Exception {
        Duration term = Duration.ofSeconds(3);
        String url = "zookeeper://" + ensemble.hosts("killed") + "/incumbent";
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingHolder.class.getName(),
                        url,
                        "killed",
                        String.valueOf(term.toMillis()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Elections elections = Elections.connect(url, options(term));
                Elector elector = elections.elector("killed")) {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).startsWith("elected");
            CompletableFuture<Lease> next = elector.campaignAsync();
            await().pollDelay(term).until(() -> !next.isDone());
            long begun = System.nanoTime();
            holder.destroyForcibly();
            next.get(60, TimeUnit.SECONDS).close();
            double terms = (System.nanoTime() - begun) / (double) term.toNanos();
            print("failover after SIGKILL: %.2f terms of %d ms after the kill", terms, term.toMillis());
            assertThat(terms).isLessThan(1.4);
        } finally {
            holder.destroyForcibly();
        }
    }
}
