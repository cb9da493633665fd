package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A watch of the memory backend")
class MemoryWatchTest {

    private static final Snapshot ABSENT = Snapshot.of(null);

    private final MemoryBackend memory = new MemoryBackend();

    @Test
    @DisplayName("tells each change before the call that made it returns, and nothing of other registers")
    void tellsAtOnce() {
        List<Snapshot> seen = new ArrayList<>();
        watch("r", seen::add);

        apply("r", null, "a");
        apply("other", null, "x");
        apply("r", "a", "b");

        assertThat(seen).containsExactly(Snapshot.of("a"), Snapshot.of("b"));
    }

    @Test
    @DisplayName("tells nothing of a change that was refused")
    void silentOnRefusal() {
        List<Snapshot> seen = new ArrayList<>();
        watch("r", seen::add);

        assertThat(memory.compareAndSet(new Change("r", Snapshot.of("no"), "a"), Duration.ZERO))
                .isCompletedWithValue(new Outcome.Rejected(ABSENT));
        assertThat(seen).isEmpty();
    }

    @Test
    @DisplayName("tells nothing after it was closed, by anybody, any number of times; others go on")
    void closes() {
        List<Snapshot> seen = new ArrayList<>();
        List<Snapshot> others = new ArrayList<>();
        Watch watch = memory.watch("r", seen::add);
        watch("r", others::add);

        watch.close();
        watch.close();
        apply("r", null, "a");

        assertThat(seen).isEmpty();
        assertThat(others).containsExactly(Snapshot.of("a"));
    }

    @Test
    @DisplayName("sees the last change and never goes back, however many threads write")
    void seesTheLastChange() throws Exception {
        for (int round = 0; round < 200; round++) {
            String register = "r" + round;
            List<Integer> seen = new CopyOnWriteArrayList<>();
            watch(register, snapshot -> seen.add(Integer.valueOf(Objects.requireNonNull(snapshot.record()))));
            apply(register, null, "0");

            Crowd.of(4, number -> {
                for (int i = 0; i < 5; i++) {
                    count(register);
                }
                return number;
            });

            assertThat(seen).isSorted().endsWith(20);
        }
    }

    private void count(String register) {
        boolean applied = false;
        while (!applied) {
            String record = Objects.requireNonNull(now(register).record());
            applied =
                    change(register, record, Integer.toString(Integer.parseInt(record) + 1)) instanceof Outcome.Applied;
        }
    }

    @Test
    @DisplayName("may change the register itself: it is told of that too, one call at a time")
    void mayWriteFromWithin() {
        List<Snapshot> seen = new ArrayList<>();
        AtomicInteger depth = new AtomicInteger();
        watch("r", snapshot -> {
            assertThat(depth.incrementAndGet()).isEqualTo(1);
            seen.add(snapshot);
            if (seen.size() < 5_000) {
                apply("r", snapshot.record(), "v" + seen.size());
            }
            depth.decrementAndGet();
        });

        apply("r", null, "v0");

        assertThat(seen).hasSize(5_000).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("that throws harms neither the change nor the others, and is told of the next change again")
    void survivesABadWatcher() {
        List<Snapshot> bad = new ArrayList<>();
        List<Snapshot> good = new ArrayList<>();
        watch("r", snapshot -> {
            bad.add(snapshot);
            throw new IllegalStateException("on purpose: the watcher of a test");
        });
        watch("r", good::add);

        apply("r", null, "a");
        apply("r", "a", "b");

        assertThat(good).containsExactly(Snapshot.of("a"), Snapshot.of("b")).isEqualTo(bad);
    }

    private void watch(String register, Consumer<Snapshot> onChange) {
        assertThat(memory.watch(register, onChange)).isNotNull();
    }

    private void apply(String register, @Nullable String expected, String next) {
        assertThat(change(register, expected, next)).isEqualTo(new Outcome.Applied(Snapshot.of(next)));
    }

    private Outcome change(String register, @Nullable String expected, String next) {
        Change change = new Change(register, Snapshot.of(expected), next);
        return memory.compareAndSet(change, Duration.ZERO).toCompletableFuture().getNow(new Outcome.Rejected(ABSENT));
    }

    private Snapshot now(String register) {
        CompletableFuture<Snapshot> answer =
                memory.read(register, Duration.ZERO).toCompletableFuture();
        return answer.getNow(ABSENT);
    }
}
