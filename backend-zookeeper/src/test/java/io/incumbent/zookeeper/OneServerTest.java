package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.proxy.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.data.Stat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What stands in a node, and what others do to it")
class OneServerTest {

    private Ensemble ensemble;
    private CuratorFramework operator;
    private Register register;
    private final AtomicInteger numbers = new AtomicInteger();

    @BeforeAll
    void start() {
        ensemble = new Ensemble(1);
        operator = ensemble.framework("operator");
        register = ensemble.register("client");
    }

    @AfterAll
    void stop() {
        register.close();
        operator.close();
        ensemble.close();
    }

    @AfterEach
    void heal() {
        ensemble.heal();
    }

    private String fresh() {
        return "r-" + numbers.incrementAndGet();
    }

    private static String node(String name) {
        return "/tck/" + name;
    }

    private static Outcome change(Register register, String name, Snapshot expected, String next) {
        return register.compareAndSet(new Change(name, expected, next), Ensemble.SOON)
                .toCompletableFuture()
                .join();
    }

    private static Snapshot write(Register register, String name, Snapshot expected, String next) {
        return ((Outcome.Applied) change(register, name, expected, next)).written();
    }

    private Snapshot create(String name, int writes) {
        Snapshot held = read(register, name);
        for (int i = 0; i < writes; i++) {
            held = write(register, name, held, "record " + numbers.incrementAndGet());
        }
        return held;
    }

    private static Snapshot read(Register register, String name) {
        return register.read(name, Ensemble.SOON).toCompletableFuture().join();
    }

    private Stat stat(String name) throws Exception {
        return Objects.requireNonNull(operator.checkExists().forPath(node(name)));
    }

    @Test
    @DisplayName(
            "A node that is deleted and written as often as before has its version again: ZooKeeper is fooled, we aren't")
    void versionsComeAgain() throws Exception {
        String name = fresh();
        Snapshot old = create(name, 3);
        int version = stat(name).getVersion();
        ZooKeeperClients.delete(operator, node(name));
        Snapshot current = create(name, 3);
        assertThat(stat(name).getVersion()).isEqualTo(version);

        assertThat(change(register, name, old, "mine")).isEqualTo(new Outcome.Rejected(current));

        // The control: the version alone.
        operator.setData().withVersion(version).forPath(node(name), "fooled".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName(
            "A change that was held up until the node was another with the same version is rejected when it arrives")
    void heldUpUntilTheVersionCameAgain() {
        String name = fresh();
        Snapshot old = create(name, 2);
        try (Register slow = ensemble.register("slow")) {
            ensemble.links("slow").forEach(link -> link.inject(new Fault.Stall()));
            var late = slow.compareAndSet(new Change(name, old, "late"), Ensemble.SOON)
                    .toCompletableFuture();
            ZooKeeperClients.delete(operator, node(name));
            Snapshot current = create(name, 2);
            ensemble.heal();

            assertThat(late.join()).isEqualTo(new Outcome.Rejected(current));
            assertThat(read(register, name)).isEqualTo(current);
        }
    }

    @Test
    @DisplayName("A reply is lost: the change is unknown to us, where Curator's own repetition calls it rejected")
    void lostReply() throws Exception {
        String name = fresh();
        try (Register client = ensemble.register("lossy");
                CuratorFramework curator = ensemble.framework("curator")) {
            Snapshot held = create(name, 1);
            do {
                Snapshot expected = read(client, name);
                String next = "record " + numbers.incrementAndGet();
                ensemble.links("lossy").forEach(link -> link.inject(new Fault.DropReplyOnce()));
                assertThatThrownBy(() -> change(client, name, expected, next)).isInstanceOf(CompletionException.class);
                held = read(client, name);
                // What was dropped may have been the reply to a ping.
            } while (!String.valueOf(held.record()).equals("record " + numbers.get()));

            curator.blockUntilConnected();
            boolean denied = false;
            for (int i = 0; i < 20 && !denied; i++) {
                Stat before = stat(name);
                ensemble.links("curator").forEach(link -> link.inject(new Fault.DropReplyOnce()));
                denied = isDenied(curator, node(name), before) && stat(name).getVersion() == before.getVersion() + 1;
            }
            assertThat(denied).as("Curator called rejected what took effect").isTrue();
        }
    }

    private static boolean isDenied(CuratorFramework curator, String node, Stat before) throws Exception {
        try {
            curator.setData().withVersion(before.getVersion()).forPath(node, new byte[1]);
            return false;
        } catch (KeeperException.BadVersionException denied) {
            return true;
        }
    }

    @Test
    @DisplayName("A connection that is reset is replaced in moments, where the usual client rests for a second or two")
    void reconnects() throws Exception {
        try (Register client = ensemble.register("reset");
                CuratorFramework framework = ensemble.framework("usual");
                Register usual = ZooKeeperBackend.on(framework, "/tck")) {
            Duration ours = ensemble.reconnections(client, "reset");
            Duration theirs = ensemble.reconnections(usual, "usual");
            System.out.println("FIGURE zookeeper: ten lost connections: replaced in " + ours.toMillis()
                    + " ms, by the usual client in " + theirs.toMillis() + " ms");
            assertThat(ours).isLessThan(Duration.ofSeconds(2));
            assertThat(theirs).as("the control").isGreaterThan(Duration.ofSeconds(2));
        }
    }

    @Test
    @DisplayName("A deletion that stopped half-way counts as a deletion, and is brought to its end by the next writer")
    void halfDeleted() throws Exception {
        String name = fresh();
        Snapshot old = create(name, 2);
        String child = operator.getChildren().forPath(node(name)).get(0);
        operator.delete().forPath(node(name) + "/" + child);

        Snapshot gone = read(register, name);
        assertThat(gone.record()).isNull();
        assertThat(gone.tokenHint()).isGreaterThan(old.tokenHint());
        assertThat(change(register, name, old, "a")).isInstanceOf(Outcome.Rejected.class);

        Snapshot mine = write(register, name, gone, "b");
        assertThat(change(register, name, gone, "c")).isEqualTo(new Outcome.Rejected(mine));
        assertThat(read(register, name)).isEqualTo(mine);
    }

    @Test
    @DisplayName("Everything is deleted, the parent too: absent, with a hint that is still greater, and created anew")
    void parentDeleted() throws Exception {
        String name = fresh();
        Snapshot old = create(name, 3);
        ZooKeeperClients.delete(operator, "/tck");

        Snapshot gone = read(register, name);
        assertThat(gone.record()).isNull();
        assertThat(gone.tokenHint()).isGreaterThan(old.tokenHint());
        Snapshot mine = write(register, name, gone, "new");
        assertThat(mine.tokenHint()).isGreaterThan(gone.tokenHint());
        Stat parent = Objects.requireNonNull(operator.checkExists().forPath("/tck"));
        assertThat(parent.getEphemeralOwner())
                .as("neither ephemeral nor container")
                .isZero();
    }

    @Test
    @DisplayName("Somebody else's data is shown as it is, and never overwritten")
    void foreign() throws Exception {
        String name = fresh();
        byte[] theirs = "{\"not\": \"ours\"}\nat all".getBytes(StandardCharsets.UTF_8);
        create(fresh(), 1);
        operator.create().forPath(node(name), theirs);

        Snapshot found = read(register, name);
        assertThat(found.record()).isEqualTo("{\"not\": \"ours\"}\nat all");
        assertThatThrownBy(() -> change(register, name, found, "mine"))
                .hasCauseInstanceOf(ConfigurationException.class)
                .hasMessageContaining(node(name))
                .hasMessageContaining("left untouched");
        assertThat(change(register, name, Snapshot.of(null), "mine")).isEqualTo(new Outcome.Rejected(found));
        assertThat(operator.getData().forPath(node(name))).isEqualTo(theirs);
    }

    @Test
    @DisplayName("Nobody makes a watcher deaf: by writing, by deleting, or by ending its session")
    void notDeaf() throws Exception {
        String name = fresh();
        try (CuratorFramework framework = ensemble.framework("app");
                Register watching = ZooKeeperBackend.on(framework, "/tck")) {
            List<String> told = new CopyOnWriteArrayList<>();
            watching.watch(name, snapshot -> told.add(String.valueOf(snapshot.record())));
            await().until(() -> told.contains("null"));
            Snapshot held = create(name, 1);
            await().until(() -> told.contains(held.record()));

            for (int i = 0; i < 3; i++) {
                String junk = "junk " + i;
                operator.setData().forPath(node(name), junk.getBytes(StandardCharsets.UTF_8));
                await().until(() -> told.contains(junk));
            }
            told.clear();
            ZooKeeperClients.delete(operator, node(name));
            await().until(() -> told.contains("null"));
            long session = framework.getZookeeperClient().getZooKeeper().getSessionId();
            killSession(framework);
            Snapshot after = create(name, 2);
            await().until(() -> told.contains(after.record()));
            await().until(() -> framework.getZookeeperClient().getZooKeeper().getSessionId() != session);
            Snapshot last = write(register, name, read(register, name), "last");
            await().until(() -> told.contains(last.record()));
        }
    }

    /** By a second handle on it, as an administrator would. */
    private void killSession(CuratorFramework framework) throws Exception {
        ZooKeeper client = framework.getZookeeperClient().getZooKeeper();
        ZooKeeper second = new ZooKeeper(
                ensemble.hosts("operator"), 10_000, event -> {}, client.getSessionId(), client.getSessionPasswd());
        await().until(() -> second.getState().isConnected());
        second.close();
    }
}
