package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.curator.framework.CuratorFramework;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Tag("docker")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Whoever is in no hurry looks later, once for all that has happened")
class PatienceTest {

    /** Longer than this test. */
    private static final Duration AGES = Duration.ofHours(1);

    private Ensemble ensemble;
    private CuratorFramework framework;
    private Register urgent;
    private Register patient;

    @BeforeAll
    void start() {
        ensemble = new Ensemble(1);
        framework = ensemble.framework("app");
        urgent = ZooKeeperBackend.on(framework, "/tck");
        patient = ZooKeeperBackend.on(framework, "/tck");
    }

    @AfterAll
    void stop() {
        patient.close();
        urgent.close();
        framework.close();
        ensemble.close();
    }

    private Snapshot write(String name, Snapshot expected, String next) {
        Outcome outcome = urgent.compareAndSet(new Change(name, expected, next), Ensemble.SOON)
                .toCompletableFuture()
                .join();
        return ((Outcome.Applied) outcome).written();
    }

    private Snapshot create(String name) {
        return write(
                name, urgent.read(name, Ensemble.SOON).toCompletableFuture().join(), "first");
    }

    private static Watch watch(Register register, String name, List<String> told) {
        Watch watch = register.watch(name, snapshot -> told.add(String.valueOf(snapshot.record())));
        await().until(() -> told.contains("first"));
        return watch;
    }

    @Test
    @DisplayName("until he is")
    void untilHeIs() {
        Snapshot held = create("late");
        List<String> early = new CopyOnWriteArrayList<>();
        List<String> late = new CopyOnWriteArrayList<>();
        try (Watch watch = watch(patient, "late", late);
                Watch other = watch(urgent, "late", early)) {
            watch.mayLag(AGES);
            other.mayLag(Duration.ZERO);
            held = write("late", held, "second");
            await().until(() -> early.contains("second"));
            write("late", held, "third");
            await().until(() -> early.contains("third"));
            // Their events came by one connection, a look before.
            assertThat(late).containsOnly("first");

            watch.mayLag(Duration.ZERO);
            await().until(() -> late.contains("third"));
            assertThat(late).doesNotContain("second");
        }
    }

    @Test
    @DisplayName("no later than he said")
    void noLaterThanHeSaid() {
        Snapshot held = create("soon");
        List<String> told = new CopyOnWriteArrayList<>();
        try (Watch watch = watch(patient, "soon", told)) {
            watch.mayLag(Duration.ofMillis(20));
            for (int i = 0; i < 3; i++) {
                String next = "again " + i;
                held = write("soon", held, next);
                await().until(() -> told.contains(next));
            }
        }
    }

    @Test
    @DisplayName("unless somebody is who watches the same by the same backend")
    void together() {
        Snapshot held = create("shared");
        List<String> ofOne = new CopyOnWriteArrayList<>();
        List<String> ofOther = new CopyOnWriteArrayList<>();
        try (Watch one = watch(patient, "shared", ofOne);
                Watch other = watch(patient, "shared", ofOther)) {
            one.mayLag(AGES);
            other.mayLag(Duration.ZERO);
            write("shared", held, "second");
            await().until(() -> ofOne.contains("second") && ofOther.contains("second"));
        }
    }
}
