package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where there is no etcd, or one that doesn't want us, every request says so in time")
@Timeout(60)
class NoEtcdTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    private static final Duration LONG = Duration.ofSeconds(20);

    private static Register connect(String url) {
        return connect(url, SHORT);
    }

    private static Register connect(String url, Duration timeout) {
        return new EtcdBackend.Provider().connect(BackendUrl.parse(url), timeout);
    }

    private static String url(int port) {
        return "etcd://127.0.0.1:" + port;
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static void assertUnavailable(Register register, String said) {
        assertUnavailable(register, said, LONG);
    }

    private static void assertUnavailable(Register register, String said, Duration timeout) {
        Change change = new Change("r", Snapshot.of(null), "x");
        List<CompletableFuture<?>> stages = List.of(
                register.read("r", timeout).toCompletableFuture(),
                register.compareAndSet(change, timeout).toCompletableFuture(),
                register.compareAndSetAll(List.of(change, new Change("s", Snapshot.of(null), "y")), timeout)
                        .get(1)
                        .toCompletableFuture());
        for (CompletableFuture<?> stage : stages) {
            assertThatThrownBy(stage::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("etcd://127.0.0.1:")
                    .hasMessageContaining(said);
        }
    }

    @Test
    @DisplayName("Connection refused: connecting succeeds, since it may come, and requests fail at once")
    void refused() throws IOException {
        ServerSocket socket = listen();
        int port = socket.getLocalPort();
        socket.close();
        try (Register register = connect(url(port))) {
            assertUnavailable(register, "Connection refused");
        }
    }

    @Test
    @DisplayName("Accepted and never answered")
    void acceptsAndHangs() throws IOException {
        try (ServerSocket socket = listen();
                Register register = connect(url(socket.getLocalPort()))) {
            assertUnavailable(register, "was not answered within", SHORT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "-ERR unknown command\r\n", "\0\0\0\0"})
    @DisplayName("Another service's answer")
    void garbage(String answer) throws IOException {
        try (ServerSocket socket = listen()) {
            Thread server = new Thread(() -> answerAll(socket, answer));
            server.start();
            try (Register register = connect(url(socket.getLocalPort()))) {
                assertUnavailable(register, "");
            }
        }
    }

    private static void answerAll(ServerSocket socket, String answer) {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Test
    @DisplayName("Another gRPC service: refused when connecting, because waiting won't help")
    void anotherService() throws IOException {
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .build()
                .start();
        try {
            assertThatThrownBy(() -> connect(url(server.getPort()), LONG))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("unimplemented");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    @DisplayName("TLS to a server without it: refused when connecting")
    void tlsToPlain() {
        try (FakeEtcd etcd = new FakeEtcd()) {
            assertThatThrownBy(() -> connect(etcd.url() + "?tls=true", LONG))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("TLS");
        }
    }

    @Test
    @DisplayName("No permission: refused when connecting, with what etcd said and no password")
    void noPermission() {
        try (FakeEtcd etcd = new FakeEtcd()) {
            etcd.refusal = Status.PERMISSION_DENIED.withDescription("etcdserver: permission denied");
            assertThatThrownBy(() -> connect(etcd.url(), LONG))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("etcdserver: permission denied");
        }
    }

    @Test
    @DisplayName("Files for TLS that are missing, or no PEM, are named")
    void badFiles(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> connect("etcd://a?tls=true&ca=" + folder.resolve("none.pem")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.pem")
                .hasMessageContaining("is no file that can be read");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        assertThatThrownBy(() -> connect("etcd://a?tls=true&ca=" + empty))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("empty.pem")
                .hasMessageContaining("can't be set up");
    }

    @Test
    @DisplayName("An IPv6 address gets as far as any other")
    void ipv6() {
        try (Register register = connect("etcd://[::1]:1")) {
            assertThat(register.describe()).isEqualTo("etcd://[::1]:1/incumbent");
            assertThatThrownBy(register.read("r", LONG).toCompletableFuture()::join)
                    .hasMessageContaining("unavailable");
        }
    }
}
