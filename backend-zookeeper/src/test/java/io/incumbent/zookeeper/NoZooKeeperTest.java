package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.imps.CuratorFrameworkState;
import org.apache.curator.retry.RetryOneTime;
import org.apache.zookeeper.ZooKeeper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Where there is no ZooKeeper, every request says so in time")
@Timeout(60)
class NoZooKeeperTest {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(20);

    private static Register connect(int port) {
        return new ZooKeeperBackend.Provider().connect(BackendUrl.parse("zookeeper://127.0.0.1:" + port), SHORT);
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static int nobodysPort() throws IOException {
        try (ServerSocket socket = listen()) {
            return socket.getLocalPort();
        }
    }

    private static void assertUnavailable(Register register, String said, Duration timeout) {
        Change change = new Change("r", Snapshot.of(null), "x");
        Snapshot other = new Snapshot("y", "0123456789abcdef0123456789abcdef 7", "", 0);
        List<Change> batch = List.of(new Change("s", other, "z"), new Change("t", other, "z"));
        List<CompletableFuture<?>> stages = List.of(
                register.read("r", timeout).toCompletableFuture(),
                register.compareAndSet(change, timeout).toCompletableFuture(),
                register.compareAndSetAll(batch, timeout).get(1).toCompletableFuture());
        for (CompletableFuture<?> stage : stages) {
            assertThatThrownBy(stage::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("zookeeper://127.0.0.1:")
                    .hasMessageContaining(said);
        }
    }

    @Test
    @DisplayName("Connection refused: connecting succeeds, since it may come, and requests fail before their timeout")
    void refused() throws IOException {
        try (Register register = connect(nobodysPort())) {
            assertUnavailable(register, "connectionloss", LONG);
        }
    }

    @Test
    @DisplayName("Accepted and never answered")
    void acceptsAndHangs() throws IOException {
        try (ServerSocket socket = listen();
                Register register = connect(socket.getLocalPort())) {
            assertUnavailable(register, "was not answered within", SHORT);
        }
    }

    @Test
    @DisplayName("Another service's answer")
    void garbage() throws IOException {
        try (ServerSocket socket = listen()) {
            Thread server = new Thread(() -> answerAll(socket));
            server.start();
            try (Register register = connect(socket.getLocalPort())) {
                assertUnavailable(register, "", LONG);
            }
        }
    }

    private static void answerAll(ServerSocket socket) {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Test
    @DisplayName("A framework that was not started is refused; one that was is neither closed nor left with threads")
    void framework() throws IOException {
        CuratorFramework framework =
                CuratorFrameworkFactory.newClient("127.0.0.1:" + nobodysPort(), new RetryOneTime(1));
        assertThatThrownBy(() -> ZooKeeperBackend.on(framework))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("LATENT")
                .hasMessageContaining("start()");

        framework.start();
        try (framework) {
            Register register = ZooKeeperBackend.on(framework);
            assertThatThrownBy(register.read("r", SHORT).toCompletableFuture()::join)
                    .hasMessageContaining("(the application's framework)/incumbent");
            assertThat(ours()).isTrue();
            register.close();
            await().until(() -> !ours());
            assertThat(framework.getState()).isEqualTo(CuratorFrameworkState.STARTED);
        }
        assertThatThrownBy(() -> ZooKeeperBackend.on(framework)).hasMessageContaining("STOPPED");
    }

    @Test
    @DisplayName("Clients that Curator asks for while it is being closed are not made, and the last one is closed")
    void noMoreClients() throws Exception {
        String server = "127.0.0.1:" + nobodysPort();
        EagerClients clients = new EagerClients();
        ZooKeeper last = clients.newZooKeeper(server, 1_000, event -> {}, false);
        clients.close();
        assertThatThrownBy(() -> clients.newZooKeeper(server, 1_000, event -> {}, false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed");
        clients.end(1_000);
        assertThat(last.getState().isAlive()).isFalse();
    }

    @Test
    @DisplayName("A client that was replaced is closed when the next is made, if whoever used it has left it alive")
    void replaced() throws Exception {
        String server = "127.0.0.1:" + nobodysPort();
        EagerClients clients = new EagerClients();
        ZooKeeper forgotten = clients.newZooKeeper(server, 1_000, event -> {}, false);
        ZooKeeper next = clients.newZooKeeper(server, 1_000, event -> {}, false);
        assertThat(forgotten.getState().isAlive()).isFalse();
        assertThat(next.getState().isAlive()).isTrue();
        clients.end(1_000);
        assertThat(next.getState().isAlive()).isFalse();
    }

    private static boolean ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("incumbent-zookeeper"));
    }
}
