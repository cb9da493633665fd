package io.incumbent.benchmarks.mishap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisClockTest {

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void hasKeysExpireAMinuteEarlier() throws Exception {
        CompletableFuture<List<String>> asked = answering(":7");
        clock().happen();
        List<String> words = asked.get();
        assertThat(words).startsWith("*4", "$4", "EVAL").endsWith("$1", "0", "$5", "60000");
        assertThat(words.get(3)).isEqualTo("$" + words.get(4).length());
        assertThat(words.get(4)).contains("PEXPIRE");
    }

    @Test
    void whereNothingExpiresNothingHasHappened() {
        var unused = answering(":0");
        assertThatThrownBy(() -> clock().happen())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no key")
                .hasMessageContaining("':0'");
    }

    @Test
    void whatTheServerRefusesHasNotHappened() {
        var unused = answering("-NOPERM this user has no permissions");
        assertThatThrownBy(() -> clock().happen())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NOPERM");
    }

    @Test
    void leavesTheServerToWhomItBelongs() {
        assertThatCode(() -> clock().close()).doesNotThrowAnyException();
        assertThat(clock().servers()).hasSize(1).allMatch(one -> one.endsWith(":" + server.getLocalPort()));
    }

    private RedisClock clock() {
        return new RedisClock(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
    }

    private CompletableFuture<List<String>> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                List<String> lines = new ArrayList<>();
                while (lines.size() < 9) {
                    lines.add(in.readLine());
                }
                socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                return lines;
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
