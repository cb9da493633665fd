package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.etcd.jetcd.Client;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.server.Server;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Elections on three members survive what happens to members")
class EtcdFaultTest {

    private static final Duration TERM = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Cluster cluster;
    private final AtomicInteger numbers = new AtomicInteger();

    @BeforeAll
    void start() {
        cluster = new Cluster(3);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @AfterEach
    void heal() {
        cluster.heal();
    }

    private String fresh(String name) {
        return name + "-" + numbers.incrementAndGet();
    }

    private Elections elections(String candidate, Duration term, ElectionListener listener) {
        return cluster.elections(candidate, ElectionOptions.builder().term(term).listener(listener));
    }

    /** How often a lease was renewed, and why it ended. */
    private static final class Heard implements ElectionListener {

        final AtomicInteger renewals = new AtomicInteger();
        final List<LeaseEnd> losses = new CopyOnWriteArrayList<>();

        @Override
        public void renewed(Lease lease, Duration latency, Duration timeLeft) {
            renewals.incrementAndGet();
        }

        @Override
        public void lost(Lease lease, LeaseEnd reason) {
            losses.add(reason);
        }

        void renewsAgain() {
            int before = renewals.get();
            await().atMost(30, TimeUnit.SECONDS).until(() -> renewals.get() >= before + 2);
        }
    }

    @Tag("thorough")
    @Test
    @DisplayName("etcd's leader changes: the lease goes on")
    void leaderChange() throws Exception {
        Heard heard = new Heard();
        try (Elections elections = elections(fresh("a"), TERM, heard);
                Elector elector = elections.elector(fresh("leader-change"));
                Lease lease = elector.campaign()) {
            cluster.servers.changeLeader();
            heard.renewsAgain();
            assertThat(lease.isHeld()).isTrue();
            assertThat(heard.losses).isEmpty();
        }
    }

    @Test
    @DisplayName("etcd's leader is killed: the lease goes on, and the next is elected by the two that are left")
    void minorityLoss() throws Exception {
        String election = fresh("minority");
        Heard heard = new Heard();
        try (Elections one = elections(fresh("a"), TERM, heard);
                Elections other = elections(fresh("b"), TERM, new Heard());
                Elector first = one.elector(election);
                Elector second = other.elector(election)) {
            Lease lease = first.campaign();
            cluster.servers.leader().orElseThrow().kill();
            heard.renewsAgain();
            assertThat(lease.isHeld()).isTrue();

            var next = second.campaignAsync();
            lease.close();
            try (Lease successor = next.get(60, TimeUnit.SECONDS)) {
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
        }
    }

    @Tag("thorough")
    @Test
    @DisplayName("Two members are killed: the lease runs out and nobody is elected; when one is back, somebody is")
    void majorityLoss() throws Exception {
        String election = fresh("majority");
        Duration term = Duration.ofSeconds(4);
        Heard heard = new Heard();
        try (Elections one = elections(fresh("a"), term, heard);
                Elections other = elections(fresh("b"), term, new Heard());
                Elector first = one.elector(election);
                Elector second = other.elector(election)) {
            Lease lease = first.campaign();
            var next = second.campaignAsync();
            List<Server> servers = cluster.servers.all();
            servers.get(0).kill();
            servers.get(1).kill();
            await().atMost(20, TimeUnit.SECONDS).until(() -> !lease.isHeld());
            await().atMost(20, TimeUnit.SECONDS).until(() -> !heard.losses.isEmpty());
            assertThat(next).isNotDone();

            servers.get(0).start();
            try (Lease successor = next.get(60, TimeUnit.SECONDS)) {
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
        }
    }

    @Tag("thorough")
    @Test
    @DisplayName("etcd's leader is paused again and again: tokens increase, and there is a leader in the end")
    void pulsePausedLeader() throws Exception {
        String election = fresh("pulse");
        List<Long> tokens = new CopyOnWriteArrayList<>();
        try (Elections one = elections(fresh("a"), TERM, new Heard());
                Elections other = elections(fresh("b"), TERM, new Heard());
                Elector first = one.elector(election);
                Elector second = other.elector(election);
                Leadership a = first.lead(lease -> lead(lease, tokens));
                Leadership b = second.lead(lease -> lead(lease, tokens))) {
            await().until(() -> !tokens.isEmpty());
            for (int i = 0; i < 4; i++) {
                Server leader = cluster.servers.leader().orElseThrow();
                leader.pause();
                try {
                    await().atMost(20, TimeUnit.SECONDS)
                            .until(() -> cluster.servers
                                    .leader()
                                    .filter(now -> now != leader)
                                    .isPresent());
                } finally {
                    leader.resume();
                }
            }
            await().atMost(PATIENCE)
                    .until(() -> a.lease().isPresent() || b.lease().isPresent());
            assertThat(tokens).isSorted().doesNotHaveDuplicates();
        }
    }

    private static void lead(Lease lease, List<Long> tokens) throws InterruptedException {
        tokens.add(lease.token().number());
        new java.util.concurrent.CountDownLatch(1).await();
    }

    @Tag("thorough")
    @Test
    @DisplayName("All members restart: records are still there, and tokens go on increasing")
    void restart() throws Exception {
        String election = fresh("restart");
        try (Elections one = elections(fresh("a"), TERM, new Heard());
                Elector elector = one.elector(election)) {
            Lease before = elector.campaign();
            before.close();
            List<Server> servers = cluster.servers.all();
            servers.forEach(Server::kill);
            servers.forEach(Server::start);
            try (Lease after = elector.campaign()) {
                assertThat(after.token()).isGreaterThan(before.token());
            }
        }
    }

    @Test
    @DisplayName(
            "What a watch was to be told next is compacted away while it is cut off: it tells the last all the same")
    void compactionUnderWatch() {
        String candidate = fresh("watcher");
        List<String> told = new CopyOnWriteArrayList<>();
        try (Client operator = cluster.client("operator");
                Register register = new EtcdBackend.Provider()
                        .connect(
                                BackendUrl.parse(
                                        "etcd://" + cluster.place(candidate).hosts() + "/compacted"),
                                Duration.ofSeconds(10))) {
            register.watch("r", snapshot -> told.add(String.valueOf(snapshot.record())));
            put(operator, "compacted/r", "before");
            await().atMost(PATIENCE).until(() -> told.contains("before"));

            cluster.links(candidate).forEach(link -> link.inject(new Fault.Cut()));
            long revision = 0;
            for (int i = 0; i < 10; i++) {
                revision = put(operator, "compacted/r", "missed " + i);
            }
            operator.getKVClient()
                    .compact(revision)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            cluster.heal();

            await().atMost(PATIENCE).until(() -> told.contains("missed 9"));
            put(operator, "compacted/r", "after");
            await().atMost(PATIENCE).until(() -> told.contains("after"));
        }
    }

    private static long put(Client operator, String key, String value) {
        return operator.getKVClient()
                .put(Cluster.bytes(key), Cluster.bytes(value))
                .orTimeout(10, TimeUnit.SECONDS)
                .join()
                .getHeader()
                .getRevision();
    }

    @Test
    @DisplayName("Somebody else's key where the record should be: campaigns fail, and it stays as it is")
    void foreignKey() {
        String election = fresh("foreign");
        try (Client operator = cluster.client("operator");
                Elections elections = elections(fresh("a"), TERM, new Heard());
                Elector elector = elections.elector(election)) {
            long revision = put(operator, "tck/" + election, "{\"not\": \"ours\"}");

            assertThatThrownBy(elector::campaign)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("{\"not\": \"ours\"}")
                    .hasMessageContaining("was left untouched");

            var found = operator.getKVClient()
                    .get(Cluster.bytes("tck/" + election))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join()
                    .getKvs()
                    .get(0);
            assertThat(found.getModRevision()).isEqualTo(revision);
        }
    }
}
