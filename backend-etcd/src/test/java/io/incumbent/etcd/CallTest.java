package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.etcd.jetcd.Client;
import io.incumbent.BackendUnavailableException;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every call ends in time, on a thread of the backend's own, and what comes later is ignored")
class CallTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final FakeEtcd etcd = new FakeEtcd();
    private final Client client =
            Client.builder().endpoints("http://127.0.0.1:" + etcd.port()).build();

    @AfterEach
    void close() {
        etcd.letGo();
        client.close();
        etcd.close();
    }

    @Test
    @DisplayName("A change that is not answered means unknown; that it took effect in the end changes nothing")
    void lateAnswer() {
        try (Register register = EtcdBackend.on(client, "fake")) {
            etcd.holds = true;
            CompletableFuture<Outcome> stage = register.compareAndSet(new Change("r", Snapshot.of(null), "mine"), SHORT)
                    .toCompletableFuture();
            assertThatThrownBy(stage::join)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("was not answered within PT0.1S");
            etcd.letGo();

            await().until(() -> "mine".equals(read(register)));
            assertThat(stage).isCompletedExceptionally();
        }
    }

    private static String read(Register register) {
        return String.valueOf(
                register.read("r", SOON).toCompletableFuture().join().record());
    }

    @Test
    @DisplayName("Answers come on the backend's thread, not on one of gRPC's or Vert.x's")
    void ownThread() {
        try (Register register = EtcdBackend.on(client, "fake")) {
            etcd.holds = true;
            AtomicReference<String> thread = new AtomicReference<>("");
            var told = register.read("r", SOON)
                    .thenRun(() -> thread.set(Thread.currentThread().getName()))
                    .toCompletableFuture();
            await().until(() -> etcd.held() == 1);
            etcd.letGo();
            told.join();

            assertThat(thread).hasValue("incumbent-etcd");
        }
    }

    @Test
    @DisplayName("The application's client holds no more than a thousand requests that nobody waits for")
    void overdue() {
        try (Register register = EtcdBackend.on(client, "fake")) {
            etcd.holds = true;
            List<CompletableFuture<Snapshot>> stages = new ArrayList<>();
            for (int i = 0; i < Calls.MOST_OVERDUE; i++) {
                stages.add(register.read("r", SHORT).toCompletableFuture());
            }
            stages.forEach(stage -> assertThatThrownBy(stage::join).hasMessageContaining("was not answered"));

            assertThatThrownBy(register.read("r", SOON).toCompletableFuture()::join)
                    .hasMessageContaining("was not sent");

            etcd.letGo();
            await().until(() -> !register.read("r", SOON)
                    .toCompletableFuture()
                    .handle((value, failure) -> failure != null)
                    .join());
        }
    }

    @Test
    @DisplayName("Closing answers what is under way, and leaves the application's client open")
    void closing() {
        Register register = EtcdBackend.on(client, "fake");
        etcd.holds = true;
        var stage = register.read("r", SOON).toCompletableFuture();

        register.close();

        assertThatThrownBy(stage::join).hasMessageContaining("the backend is closed");
        assertThatThrownBy(register.read("r", SOON).toCompletableFuture()::join)
                .hasMessageContaining("the backend is closed");
        etcd.letGo();
        try (Register another = EtcdBackend.on(client, "fake")) {
            assertThat(read(another)).isEqualTo("null");
        }
    }

    @Test
    @DisplayName("A client from a URL is closed with the backend")
    void closesItsOwn() {
        Register register = new EtcdBackend.Provider().connect(BackendUrl.parse(etcd.url()), SOON);
        register.watch("r", told -> {});
        await().until(() -> etcd.streams() == 1);

        register.close();

        await().until(() -> etcd.streams() == 0);
    }

    @Test
    @DisplayName("Closing a backend on the application's client ends its watches")
    void closesWatches() {
        Register register = EtcdBackend.on(client, "fake");
        register.watch("r", told -> {});
        await().until(() -> etcd.streams() == 1);

        register.close();

        await().until(() -> etcd.streams() == 0);
    }
}
