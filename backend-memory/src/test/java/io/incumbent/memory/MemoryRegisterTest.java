package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory backend keeps the four sentences of Register")
class MemoryRegisterTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Snapshot ABSENT = Snapshot.of(null);

    private final MemoryBackend memory = new MemoryBackend();

    @Test
    @DisplayName("Exact: eight threads that count by compare-and-set lose no count")
    void losesNoUpdate() throws Exception {
        int threads = 8;
        int each = 2_000;
        apply("counter", ABSENT, "0");

        Crowd.of(threads, number -> {
            for (int i = 0; i < each; i++) {
                count();
            }
            return number;
        });

        assertThat(read("counter").record()).isEqualTo(Integer.toString(threads * each));
    }

    private void count() {
        Snapshot seen = read("counter");
        while (true) {
            Outcome outcome = change("counter", seen, successor(seen));
            if (outcome instanceof Outcome.Rejected rejected) {
                seen = rejected.current();
            } else {
                return;
            }
        }
    }

    private static String successor(Snapshot seen) {
        return Integer.toString(Integer.parseInt(Objects.requireNonNull(seen.record())) + 1);
    }

    @Test
    @DisplayName("Exact: of many that expect absence, or the same record, one wins, in each of 500 rounds")
    void oneWinsEachRound() throws Exception {
        List<Integer> wins = Crowd.of(4, number -> {
            int won = 0;
            for (int round = 0; round < 500; round++) {
                String register = "round-" + round;
                won += change(register, ABSENT, "first by " + number) instanceof Outcome.Applied ? 1 : 0;
                won += change(register, read(register), "second by " + number) instanceof Outcome.Applied ? 1 : 0;
            }
            return won;
        });

        assertThat(wins.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(2 * 500);
        for (int round = 0; round < 500; round++) {
            assertThat(change("round-" + round, ABSENT, "late")).isInstanceOf(Outcome.Rejected.class);
        }
    }

    @Test
    @DisplayName("Exact: a request that arrives twice takes effect once")
    void appliesOnce() {
        apply("r", ABSENT, "a");
        Change change = new Change("r", Snapshot.of("a"), "b");

        assertThat(done(memory.compareAndSet(change, SOON))).isEqualTo(new Outcome.Applied(Snapshot.of("b")));
        assertThat(done(memory.compareAndSet(change, SOON))).isEqualTo(new Outcome.Rejected(Snapshot.of("b")));
    }

    @Test
    @DisplayName("Rejected is final, and shows what the register holds instead: a record, or its absence")
    void rejectionShowsTheRecord() {
        assertThat(change("r", Snapshot.of("x"), "y")).isEqualTo(new Outcome.Rejected(ABSENT));

        apply("r", ABSENT, "a");
        assertThat(change("r", ABSENT, "b")).isEqualTo(new Outcome.Rejected(Snapshot.of("a")));
        assertThat(change("r", Snapshot.of("A"), "b")).isEqualTo(new Outcome.Rejected(Snapshot.of("a")));
        assertThat(read("r")).isEqualTo(Snapshot.of("a"));
    }

    @Test
    @DisplayName("A batch is a row of single changes: what is refused in the middle stops nothing, and order is kept")
    void batchIsPerChange() {
        apply("b", ABSENT, "taken");

        List<Outcome> outcomes = memory
                .compareAndSetAll(
                        List.of(
                                new Change("a", ABSENT, "1"),
                                new Change("b", ABSENT, "2"),
                                new Change("c", ABSENT, "3")),
                        SOON)
                .stream()
                .map(MemoryRegisterTest::done)
                .toList();

        assertThat(outcomes)
                .containsExactly(
                        new Outcome.Applied(Snapshot.of("1")),
                        new Outcome.Rejected(Snapshot.of("taken")),
                        new Outcome.Applied(Snapshot.of("3")));
    }

    @Test
    @DisplayName("True: readers see only records that were written, whole, and never go back while one thread writes")
    void readsAreTrue() throws Exception {
        apply("r", ABSENT, record(0));

        Crowd.of(3, number -> number == 0 ? writeAll() : readAll());

        assertThat(read("r").record()).isEqualTo(record(2_000));
    }

    private int writeAll() {
        IntStream.range(0, 2_000).forEach(i -> apply("r", Snapshot.of(record(i)), record(i + 1)));
        return 0;
    }

    private int readAll() {
        int last = 0;
        while (last < 2_000 && !Thread.currentThread().isInterrupted()) {
            String text = Objects.requireNonNull(read("r").record());
            int number = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
            assertThat(text).isEqualTo(record(number));
            assertThat(number).isGreaterThanOrEqualTo(last);
            last = number;
        }
        return last;
    }

    private static String record(int number) {
        return "x".repeat(number % 17) + " " + number;
    }

    @Test
    @DisplayName("Closing disturbs nobody: records and watches stay, because others may share them")
    void closingDisturbsNobody() {
        apply("r", ABSENT, "a");
        memory.close();
        memory.close();

        apply("r", Snapshot.of("a"), "b");
        assertThat(read("r").record()).isEqualTo("b");
    }

    private void apply(String register, Snapshot expected, String next) {
        assertThat(change(register, expected, next)).isEqualTo(new Outcome.Applied(Snapshot.of(next)));
    }

    private Outcome change(String register, Snapshot expected, String next) {
        return done(memory.compareAndSet(new Change(register, expected, next), SOON));
    }

    private Snapshot read(String register) {
        return done(memory.read(register, SOON));
    }

    private static <T> T done(CompletionStage<T> stage) {
        assertThat(stage.toCompletableFuture()).as("an answer at once").isCompleted();
        return stage.toCompletableFuture().getNow(null);
    }
}
