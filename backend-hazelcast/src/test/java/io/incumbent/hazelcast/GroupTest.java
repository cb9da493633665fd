package io.incumbent.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A CP group of the user's choice, within members and for a client")
class GroupTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Members members;

    @BeforeAll
    void start() throws InterruptedException {
        members = Members.start("groups", 3, 3);
    }

    @AfterAll
    void stop() {
        members.close();
    }

    private Register client(String group) {
        String url = "hazelcast://" + members.hosts() + "?cluster=groups&namespace=n&group=" + group;
        return new HazelcastBackend.Provider().connect(BackendUrl.parse(url), LIMIT);
    }

    private Register member(String group) {
        return HazelcastBackend.on(members.get(0), group, "n");
    }

    private static Snapshot read(Register register) {
        return register.read("a@b", LIMIT).toCompletableFuture().join();
    }

    private static Snapshot write(Register register, String next) {
        Outcome outcome = register.compareAndSet(new Change("a@b", read(register), next), LIMIT)
                .toCompletableFuture()
                .join();
        return ((Outcome.Applied) outcome).written();
    }

    @Test
    @DisplayName("A member and a client see the same records, each group has its own, and changes are told")
    void shared() {
        try (Register inside = member("one");
                Register outside = client("one");
                Register elsewhere = client("two")) {
            List<String> told = new CopyOnWriteArrayList<>();
            inside.watch("a@b", snapshot -> told.add(String.valueOf(snapshot.record())));
            await().atMost(PATIENCE).until(() -> told.contains("null"));
            Snapshot written = write(outside, "first");
            assertThat(read(inside).record()).isEqualTo(written.record());
            assertThat(read(elsewhere).record()).isNull();
            await().atMost(PATIENCE).until(() -> told.contains("first"));
        }
    }

    @Test
    @DisplayName("The group is destroyed and made anew: its next life is found, empty, and hints go on")
    void destroyed() throws Exception {
        try (Register inside = member("mine");
                Register outside = client("mine")) {
            Snapshot before = write(outside, "first");
            assertThat(read(inside).record()).isEqualTo("first");
            members.get(0)
                    .getCPSubsystem()
                    .getCPSubsystemManagementService()
                    .forceDestroyCPGroup("mine")
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            for (Register register : List.of(inside, outside)) {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> read(register).record() == null);
            }
            assertThat(write(inside, "second").tokenHint()).isGreaterThan(before.tokenHint());
            assertThat(read(outside).record()).isEqualTo("second");
        }
    }
}
