package io.incumbent.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.etcd.jetcd.api.WatchResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A watch begins again, whatever ended it, and tells what was missed")
class WatchTest {

    private static final Map<String, Consumer<StreamObserver<WatchResponse>>> ENDS = Map.of(
            "completed", StreamObserver::onCompleted,
            "compacted",
                    stream -> stream.onNext(WatchResponse.newBuilder()
                            .setCanceled(true)
                            .setCompactRevision(5)
                            .build()),
            "cancelled",
                    stream -> stream.onNext(WatchResponse.newBuilder()
                            .setCanceled(true)
                            .setCancelReason("of a test")
                            .build()),
            "future revision",
                    stream -> stream.onNext(
                            WatchResponse.newBuilder().setCanceled(true).build()),
            "no leader",
                    stream -> stream.onError(Status.UNAVAILABLE
                            .withDescription("etcdserver: no leader")
                            .asRuntimeException()),
            "permission",
                    stream -> stream.onNext(WatchResponse.newBuilder()
                            .setCreated(true)
                            .setCanceled(true)
                            .setCancelReason("etcdserver: permission denied")
                            .build()),
            "unavailable", stream -> stream.onError(Status.UNAVAILABLE.asRuntimeException()),
            "unknown", stream -> stream.onError(Status.UNKNOWN.asRuntimeException()));

    private final FakeEtcd etcd = new FakeEtcd();
    private final Register register =
            new EtcdBackend.Provider().connect(BackendUrl.parse(etcd.url()), Duration.ofSeconds(10));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        register.close();
        etcd.close();
    }

    private Watch watch() {
        return register.watch("r", snapshot -> {
            threads.add(Thread.currentThread().getName());
            told.add(String.valueOf(snapshot.record()));
        });
    }

    private void tells(String record) {
        await().until(() -> told.contains(record));
    }

    static Stream<String> ends() {
        return ENDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void beginsAgain(String how) {
        watch();
        await().until(() -> etcd.streams() == 1);
        etcd.put("fake/r", "before");
        tells("before");

        etcd.endStreams(stream -> {
            etcd.put("fake/r", "between");
            ENDS.getOrDefault(how, StreamObserver::onCompleted).accept(stream);
        });

        tells("between");
        await().until(() -> etcd.streams() >= 1);
        etcd.put("fake/r", "after");
        tells("after");
        assertThat(etcd.watches).hasValue(2);
        assertThat(threads).containsOnly("incumbent-etcd-watch");
    }

    @Test
    @DisplayName("Many watchers of a register share one stream")
    void shared() {
        watch();
        await().until(() -> etcd.streams() == 1);
        Watch second = watch();
        etcd.put("fake/r", "next");
        await().until(() -> told.stream().filter("next"::equals).count() == 2);
        assertThat(etcd.watches).hasValue(1);

        second.close();
        etcd.put("fake/r", "last");
        tells("last");
        assertThat(etcd.streams()).isEqualTo(1);
    }

    @Test
    @DisplayName("The last watcher to leave ends the stream")
    void lastOneEndsIt() {
        Watch first = watch();
        Watch second = watch();
        await().until(() -> etcd.streams() == 1);

        first.close();
        second.close();

        await().until(() -> etcd.streams() == 0);
    }

    @Test
    @DisplayName("A watcher that throws disturbs no other")
    void throwingWatcher() {
        register.watch("r", snapshot -> {
            throw new IllegalStateException("of a test");
        });
        watch();
        await().until(() -> etcd.streams() == 1);
        etcd.put("fake/r", "told");
        tells("told");
    }

    @Test
    @DisplayName("A watch costs one request, and begins from the revision last seen")
    void oneRequest() {
        int before = etcd.reads.get();
        watch();
        await().until(() -> etcd.streams() == 1);
        assertThat(etcd.reads).hasValue(before);
        assertThat(etcd.begun).containsExactly(2L);
    }

    @Test
    @DisplayName("A service that is away when the watch is asked for is watched when it comes")
    void beginsLate() {
        etcd.refusal = Status.UNAVAILABLE;
        try (Register another =
                new EtcdBackend.Provider().connect(BackendUrl.parse(etcd.url()), Duration.ofSeconds(10))) {
            another.watch("r", snapshot -> told.add(String.valueOf(snapshot.record())));
            await().until(() -> etcd.reads.get() > 6);
            etcd.put("fake/r", "there");
            etcd.refusal = null;
            tells("there");
            await().until(() -> etcd.streams() == 1);
        }
    }
}
