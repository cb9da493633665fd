package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.spi.Register;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.server.Server;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.ZooKeeper;
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
@DisplayName("Elections on three servers survive what happens to servers and sessions")
class EnsembleFaultTest {

    private static final Duration TERM = Duration.ofSeconds(20);

    private Ensemble ensemble;
    private final AtomicInteger numbers = new AtomicInteger();

    @BeforeAll
    void start() {
        ensemble = new Ensemble(3);
    }

    @AfterAll
    void stop() {
        ensemble.close();
    }

    @AfterEach
    void heal() {
        ensemble.heal();
    }

    private String fresh(String name) {
        return name + "-" + numbers.incrementAndGet();
    }

    private Elections elections(String candidate, Duration term, ElectionListener listener) {
        return ensemble.elections(
                candidate, ElectionOptions.builder().term(term).listener(listener));
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
            await().atMost(40, TimeUnit.SECONDS).until(() -> renewals.get() >= before + 2);
        }
    }

    @Tag("thorough")
    @Test
    @DisplayName("ZooKeeper's leader changes: the lease goes on")
    void leaderChange() throws Exception {
        Heard heard = new Heard();
        try (Elections elections = elections(fresh("a"), TERM, heard);
                Elector elector = elections.elector(fresh("leader-change"));
                Lease lease = elector.campaign()) {
            ensemble.servers.changeLeader();
            heard.renewsAgain();
            assertThat(lease.isHeld()).isTrue();
            assertThat(heard.losses).isEmpty();
        }
    }

    @Tag("thorough")
    @Test
    @DisplayName("ZooKeeper's leader changes: how long nobody answers")
    void silenceOfLeaderChange() {
        List<Long> silences = new ArrayList<>();
        String client = fresh("c");
        try (Register register = ensemble.register(client)) {
            for (int i = 0; i < 3; i++) {
                CompletableFuture<Void> change = CompletableFuture.runAsync(ensemble.servers::changeLeader);
                silences.add(longestSilence(register, change));
            }
        }
        System.out.println("FIGURE zookeeper: during a change of leader nobody answered for " + silences + " ms");
        assertThat(silences).allSatisfy(millis -> assertThat(millis).isLessThan(10_000));
    }

    /** Asks without a break until something is done, and says for how many milliseconds there was no answer. */
    private static long longestSilence(Register register, CompletableFuture<Void> until) {
        long longest = 0;
        long answered = System.nanoTime();
        while (!until.isDone()) {
            boolean answers = register.read("r", Duration.ofMillis(200))
                    .handle((held, failure) -> held != null)
                    .toCompletableFuture()
                    .join();
            long now = System.nanoTime();
            longest = Math.max(longest, now - answered);
            answered = answers ? now : answered;
        }
        until.join();
        return Duration.ofNanos(longest).toMillis();
    }

    @Test
    @DisplayName("The connection to one server is lost, and it can't be reached: another one answers at once")
    void anotherServer() {
        String client = fresh("c");
        try (Register register = ensemble.register(client)) {
            register.read("r", Ensemble.SOON).toCompletableFuture().join();
            ensemble.links(client).stream()
                    .filter(link -> !link.openConnections().isEmpty())
                    .forEach(link -> link.inject(new Fault.Cut()));
            long begun = System.nanoTime();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .ignoreExceptions()
                    .until(() -> register.read("r", Ensemble.SOON)
                                    .toCompletableFuture()
                                    .join()
                                    .record()
                            == null);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("FIGURE zookeeper: another server answered after " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(Duration.ofMillis(400));
        }
    }

    @Test
    @DisplayName("ZooKeeper's leader is killed: the lease goes on, and the next is elected by the two that are left")
    void minorityLoss() throws Exception {
        String election = fresh("minority");
        Heard heard = new Heard();
        try (Elections one = elections(fresh("a"), TERM, heard);
                Elections other = elections(fresh("b"), TERM, new Heard());
                Elector first = one.elector(election);
                Elector second = other.elector(election)) {
            Lease lease = first.campaign();
            ensemble.servers.leader().orElseThrow().kill();
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
    @DisplayName("Two servers are killed: the lease runs out and nobody is elected; when one is back, somebody is")
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
            List<Server> servers = ensemble.servers.all();
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
    @DisplayName("All servers restart: records are still there, and tokens go on increasing")
    void restart() throws Exception {
        String election = fresh("restart");
        try (Elections one = elections(fresh("a"), TERM, new Heard());
                Elector elector = one.elector(election)) {
            Lease before = elector.campaign();
            before.close();
            restartAll();
            try (Lease after = elector.campaign()) {
                assertThat(after.token()).isGreaterThan(before.token());
            }
        }
    }

    /** One alone serves nobody, so none waits for the next. */
    private void restartAll() throws Exception {
        List<Server> servers = ensemble.servers.all();
        servers.forEach(Server::kill);
        List<Thread> starts = servers.stream()
                .map(server -> new Thread(server::start))
                .peek(Thread::start)
                .toList();
        for (Thread start : starts) {
            start.join();
        }
    }

    @Test
    @DisplayName("The session is ended from elsewhere: the lease goes on in a new one, and a campaign too")
    void sessionKilled() throws Exception {
        String election = fresh("session");
        Heard heard = new Heard();
        ElectionOptions options =
                ElectionOptions.builder().term(TERM).listener(heard).build();
        try (CuratorFramework one = ensemble.framework(fresh("a"));
                CuratorFramework other = ensemble.framework(fresh("b"));
                Elections holders = Elections.on(ZooKeeperBackend.on(one), options);
                Elections waiters = Elections.on(ZooKeeperBackend.on(other), options);
                Elector first = holders.elector(election);
                Elector second = waiters.elector(election)) {
            Lease lease = first.campaign();
            var next = second.campaignAsync();
            killSession(one);
            killSession(other);
            heard.renewsAgain();
            assertThat(lease.isHeld()).isTrue();
            assertThat(heard.losses).isEmpty();

            lease.close();
            try (Lease successor = next.get(60, TimeUnit.SECONDS)) {
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
        }
    }

    private void killSession(CuratorFramework framework) throws Exception {
        framework.blockUntilConnected();
        ZooKeeper client = framework.getZookeeperClient().getZooKeeper();
        long session = client.getSessionId();
        ZooKeeper second =
                new ZooKeeper(ensemble.hosts("operator"), 10_000, event -> {}, session, client.getSessionPasswd());
        await().until(() -> second.getState().isConnected());
        second.close();
        await().atMost(30, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> framework.getZookeeperClient().getZooKeeper().getSessionId() != session);
    }

    @Test
    @DisplayName("The parent is deleted under a leader: it stops, and the office is taken again with a greater token")
    void parentDeleted() throws Exception {
        String election = fresh("parent");
        Heard heard = new Heard();
        try (CuratorFramework operator = ensemble.framework("operator");
                Elections one = elections(fresh("a"), Duration.ofSeconds(4), heard);
                Elector elector = one.elector(election)) {
            Lease lease = elector.campaign();
            ZooKeeperClients.delete(operator, "/tck");
            await().atMost(20, TimeUnit.SECONDS).until(() -> !heard.losses.isEmpty());
            assertThat(lease.isHeld()).isFalse();
            try (Lease again = elector.campaign()) {
                assertThat(again.token()).isGreaterThan(lease.token());
            }
        }
    }

    @Test
    @DisplayName("Somebody else's data where the record should be: campaigns fail, and it stays as it is")
    void foreignData() throws Exception {
        String election = fresh("foreign");
        byte[] theirs = "{\"not\": \"ours\"}".getBytes(StandardCharsets.UTF_8);
        try (CuratorFramework operator = ensemble.framework("operator");
                Elections elections = elections(fresh("a"), TERM, new Heard());
                Elector elector = elections.elector(election)) {
            operator.create().creatingParentsIfNeeded().forPath("/tck/" + election, theirs);

            assertThatThrownBy(elector::campaign)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("{\"not\": \"ours\"}")
                    .hasMessageContaining("was left untouched");
            assertThat(operator.getData().forPath("/tck/" + election)).isEqualTo(theirs);
        }
    }
}
