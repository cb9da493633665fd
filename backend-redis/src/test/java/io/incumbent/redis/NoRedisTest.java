package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where there is no Redis, or one that doesn't want us, every request says so in time")
@Timeout(60)
class NoRedisTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    private static Register connect(String url) {
        return new RedisBackend.Provider().connect(BackendUrl.parse(url), SHORT);
    }

    private static String url(ServerSocket socket) {
        return "redis://ann:hunter2@127.0.0.1:" + socket.getLocalPort();
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static void assertUnavailable(Register register, String said) {
        Change change = new Change("r", Snapshot.of(null), "x");
        List<CompletableFuture<?>> stages = List.of(
                register.read("r", SHORT).toCompletableFuture(),
                register.compareAndSet(change, SHORT).toCompletableFuture(),
                register.compareAndSetAll(List.of(change, new Change("s", Snapshot.of(null), "y")), SHORT)
                        .get(1)
                        .toCompletableFuture());
        for (CompletableFuture<?> stage : stages) {
            assertThatThrownBy(stage::join)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("redis://127.0.0.1:")
                    .hasMessageContaining(said)
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    @DisplayName("Connection refused: connecting succeeds, since it may come, and requests fail")
    void refused() throws IOException {
        ServerSocket socket = listen();
        socket.close();
        try (Register register = connect(url(socket))) {
            assertUnavailable(register, "");
        }
    }

    @Test
    @DisplayName("Accepted and never answered")
    void acceptsAndHangs() throws IOException {
        try (ServerSocket socket = listen();
                Register register = connect(url(socket))) {
            // Whichever of the two limits comes first.
            assertUnavailable(register, "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "+OK\r\n+OK\r\n", "\0\0\0\0", "*1000000000\r\n"})
    @DisplayName("Another service's answer")
    void garbage(String answer) throws IOException {
        try (ServerSocket socket = listen()) {
            answerAll(socket, answer);
            try (Register register = connect(url(socket))) {
                assertUnavailable(register, "");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-WRONGPASS invalid username-password pair or user is disabled.",
                "-NOAUTH Authentication required.",
                "-ERR AUTH <password> called without any password configured for the default user."
            })
    @DisplayName("Refused when connecting, with what Redis said and no password")
    void access(String answer) {
        try (FakeRedis redis = new FakeRedis()) {
            redis.auth = answer;
            String url = redis.url().replace("//", "//ann:hunter2@");
            assertThatThrownBy(() -> new RedisBackend.Provider().connect(BackendUrl.parse(url), Duration.ofSeconds(20)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(answer.substring(1, 10))
                    .hasMessageNotContaining("hunter2");
        }
    }

    private static void answerAll(ServerSocket socket, String answer) {
        Thread server = new Thread(() -> {
            try {
                while (true) {
                    try (Socket client = socket.accept()) {
                        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                        // Until it has read the answer and gone.
                        client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                    }
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
        server.setDaemon(true);
        server.start();
    }

    @Test
    @DisplayName("Files for TLS that are missing, or no PEM, are named")
    void badFiles(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        for (String file : List.of(folder.resolve("none.pem").toString(), empty.toString())) {
            assertThatThrownBy(() -> connect("rediss://a?ca=" + file))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(file);
        }
    }
}
