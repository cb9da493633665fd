package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.etcd.jetcd.Client;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * What elections cost, beside plain requests in the same run. Round trips are measured as time on a link so slow that
 * nothing else counts.
 */
@Tag("docker")
@Tag("thorough")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What elections on etcd cost")
class EtcdFiguresTest {

    private static final Duration ONE_WAY = Duration.ofMillis(400);
    private static final Duration TERM = Duration.ofSeconds(20);
    /** For everything that is not the link. */
    private static final double SLACK = 0.45;

    private static final int HANDOVERS = 20;

    private Cluster cluster;

    @BeforeAll
    void start() {
        cluster = new Cluster(1);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    private static ElectionOptions.Builder options() {
        return ElectionOptions.builder().term(TERM);
    }

    private void slow(String candidate) {
        cluster.links(candidate).forEach(link -> link.inject(new Fault.Delay(ONE_WAY, Duration.ZERO, 1)));
    }

    private static double roundTrips(long begun) {
        return (System.nanoTime() - begun) / 2.0 / ONE_WAY.toNanos();
    }

    private static void print(String format, Object... arguments) {
        System.out.println("FIGURE etcd: " + String.format(Locale.ROOT, format, arguments));
    }

    @Test
    @DisplayName("A first win takes two round trips, a win after a resignation one and its event, a resignation one")
    void roundTrips() throws Exception {
        try (Client raw = cluster.client("raw");
                Elections one = cluster.elections("one", options());
                Elections other = cluster.elections("other", options());
                Elector first = one.elector("trips");
                Elector second = other.elector("trips")) {
            raw.getKVClient().get(Cluster.bytes("x")).get(10, TimeUnit.SECONDS);
            one.leader("trips");
            slow("raw");
            long begun = System.nanoTime();
            raw.getKVClient().get(Cluster.bytes("x")).get(10, TimeUnit.SECONDS);
            double plain = roundTrips(begun);

            slow("one");
            begun = System.nanoTime();
            Lease lease = first.campaign();
            double win = roundTrips(begun);

            CompletableFuture<Lease> next = second.campaignAsync();
            await().pollDelay(Duration.ofSeconds(2)).until(() -> !next.isDone());
            slow("other");
            begun = System.nanoTime();
            CompletableFuture<?> resigned = lease.resign().toCompletableFuture();
            resigned.get(20, TimeUnit.SECONDS);
            double resignation = roundTrips(begun);
            Lease successor = next.get(20, TimeUnit.SECONDS);
            // Half a round trip until the resignation took effect, half for its event.
            double afterwards = roundTrips(begun) - 1;
            successor.close();

            print(
                    "round trips: plain read %.2f, first win %.2f, resignation %.2f, win after it was seen %.2f",
                    plain, win, resignation, afterwards);
            assertThat(win).isLessThan(2 * plain + SLACK);
            assertThat(resignation).isLessThan(plain + SLACK);
            assertThat(afterwards).isLessThan(plain + SLACK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    @DisplayName("Handover from one to the next, with so many waiting")
    void handover(int waiting) throws Exception {
        String election = "handover-" + waiting;
        try (Client client = cluster.client("crowd")) {
            List<Elections> all = new ArrayList<>();
            try {
                List<Elector> electors = new ArrayList<>();
                for (int i = 0; i <= waiting; i++) {
                    Elections elections =
                            Elections.on(EtcdBackend.on(client), options().build());
                    all.add(elections);
                    electors.add(elections.elector(election));
                }
                List<Double> millis = handOver(electors);
                long begun = System.nanoTime();
                for (int i = 0; i < 10; i++) {
                    client.getKVClient()
                            .put(Cluster.bytes("raw"), Cluster.bytes("x"))
                            .get(10, TimeUnit.SECONDS);
                }
                print(
                        "handover with %d waiting: median %.1f ms, longest %.1f ms of %d; a plain write %.1f ms",
                        waiting,
                        millis.get(millis.size() / 2),
                        millis.get(millis.size() - 1),
                        millis.size(),
                        (System.nanoTime() - begun) / 1e7);
                assertThat(millis.get(millis.size() / 2)).isLessThan(TERM.toMillis() / 5.0);
            } finally {
                all.forEach(Elections::close);
            }
        }
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
            ending.resign();
            int next = first(leases);
            millis.add((System.nanoTime() - begun) / 1e6);
            leases.set(holder, electors.get(holder).campaignAsync());
            holder = next;
        }
        millis.sort(null);
        return millis;
    }

    private static int first(List<CompletableFuture<Lease>> leases) throws Exception {
        CompletableFuture.anyOf(leases.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        return IntStream.range(0, leases.size())
                .filter(i -> leases.get(i).isDone())
                .findFirst()
                .orElseThrow();
    }

    /** Time is what is measured here. */
    private static void pass(Duration time) {
        await().atMost(time.plusSeconds(60)).pollDelay(time).until(() -> true);
    }

    @Test
    @DisplayName("A thousand leases are renewed in ten requests a period")
    void renewals() throws Exception {
        Counter counter = new Counter();
        try (Client client = Client.builder()
                        .endpoints("http://127.0.0.1:"
                                + cluster.place("thousand").servers().get(0).getPort())
                        .interceptor(counter)
                        .build();
                Elections elections =
                        Elections.on(EtcdBackend.on(client), options().build())) {
            List<CompletableFuture<Lease>> leases = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                leases.add(elections.elector("thousand/" + i).campaignAsync());
            }
            for (CompletableFuture<Lease> lease : leases) {
                lease.get(60, TimeUnit.SECONDS);
            }
            long period = options().build().renewalPeriod().toMillis();
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
        String url = "etcd://" + cluster.place("killed").hosts() + "/incumbent";
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
        try (Elections elections = Elections.connect(url, options().term(term).build());
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
