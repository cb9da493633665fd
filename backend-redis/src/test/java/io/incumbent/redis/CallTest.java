package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Requests are answered once and in time, by what Redis said or by an exception for people")
@Timeout(60)
class CallTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Snapshot NOTHING = new Snapshot(null, "", "1234", 0);

    private static final String REFUSED = "*2\r\n$4\r\n1234\r\n*3\r\n:0\r\n$2\r\n99\r\n$9\r\nsomebodys";

    private final FakeRedis redis = new FakeRedis();
    private Register register;

    @BeforeEach
    void connect() {
        redis.script = FakeRedis::answers;
        register = new RedisBackend.Provider().connect(BackendUrl.parse(redis.url()), SOON);
    }

    @AfterEach
    void close() {
        register.close();
        redis.close();
    }

    private List<CompletableFuture<Outcome>> create(int count) {
        List<Change> changes = IntStream.range(0, count)
                .mapToObj(i -> new Change("r" + i, NOTHING, "record " + i))
                .toList();
        return register.compareAndSetAll(changes, SOON).stream()
                .map(stage -> stage.toCompletableFuture())
                .toList();
    }

    @Test
    @DisplayName("A script that the server does not know is sent whole, once")
    void noScript() {
        AtomicInteger times = new AtomicInteger();
        redis.script = command -> command.get(0).equals("EVALSHA") && times.incrementAndGet() == 1
                ? "-NOSCRIPT No matching script."
                : FakeRedis.answers(command);

        assertThat(create(1).get(0).join()).isInstanceOf(Outcome.Applied.class);
        assertThat(redis.count("EVAL")).isEqualTo(1);
    }

    @Test
    @DisplayName("One key without permission fails alone; the others of its request are changed")
    void oneRefused() {
        redis.script = command -> command.contains("incumbent:r77")
                ? "-NOPERM No permissions to access a key"
                : FakeRedis.answers(command);

        List<CompletableFuture<Outcome>> stages = create(128);

        for (int i = 0; i < 128; i++) {
            CompletableFuture<Outcome> stage = stages.get(i);
            if (i == 77) {
                assertThatThrownBy(stage::join)
                        .hasCauseInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("NOPERM");
            } else {
                assertThat(stage.join()).isInstanceOf(Outcome.Applied.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LOADING Redis is loading the dataset in memory",
        "OOM command not allowed when used memory > 'maxmemory'.",
        "MISCONF Redis is configured to save RDB snapshots",
        "READONLY You can't write against a read only replica.",
        "BUSY Redis is busy running a script.",
        "ERR max number of clients reached",
    })
    @DisplayName("What passes is no reason to give up; nothing is known and nothing is sent again")
    void unavailable(String said) {
        AtomicInteger sent = new AtomicInteger();
        redis.script = command -> {
            sent.incrementAndGet();
            return "-" + said;
        };

        for (CompletableFuture<Outcome> stage : create(50)) {
            assertThatThrownBy(stage::join)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining(said);
        }
        assertThat(sent).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*1\r\n$4\r\n1234",
                ":1",
                "*2\r\n$4\r\n1234\r\n:1",
                "*2\r\n$4\r\n1234\r\n*2\r\n:7\r\n$1\r\n1",
                "*2\r\n$-1\r\n*3\r\n:1\r\n$1\r\n1\r\n$1\r\nx",
                "*2\r\n$4\r\n1234\r\n*3\r\n:1\r\n$1\r\nx\r\n$1\r\nx"
            })
    @DisplayName("An answer that is none means unknown")
    void nonsense(String answer) {
        redis.script = command -> answer;

        assertThatThrownBy(create(1).get(0)::join).hasCauseInstanceOf(BackendUnavailableException.class);
    }

    @Test
    @DisplayName(
            "While the server says nothing: all stages fail in time, what waited is never sent, and the rest is heard")
    void silence() {
        redis.script = command -> null;
        Duration quick = Duration.ofMillis(300);
        for (int i = 0; i < Calls.READING; i++) {
            String busy = "busy" + i;
            assertThat(register.read(busy, SOON)).isNotNull();
            await().until(() -> redis.asked.stream().anyMatch(words -> words.contains("incumbent:" + busy)));
        }
        List<CompletableFuture<Snapshot>> reads = IntStream.range(0, 50)
                .mapToObj(i -> register.read("r" + i, quick).toCompletableFuture())
                .toList();

        reads.forEach(read -> assertThatThrownBy(read::join)
                .hasCauseInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("was not answered within"));
        assertThat(redis.asked.stream().filter(words -> words.contains("incumbent:r49")))
                .isEmpty();
        redis.script = FakeRedis::answers;
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> RedisTexts.read(register, "r") != null);
    }

    @Test
    @DisplayName(
            "Connections that were lost together while nobody used them cost one request a second try, and no more")
    void lostTogether() {
        assertThat(atOnce(FakeRedis::answers)).hasOnlyElementsOfType(Outcome.Applied.class);
        redis.hangUp();

        assertThat(create(1).get(0).join()).isInstanceOf(Outcome.Applied.class);

        // After a second try nobody could say so.
        assertThat(atOnce(command -> REFUSED)).hasOnlyElementsOfType(Outcome.Rejected.class);
    }

    /** As many changes as there are connections, none of which is answered before all were asked. */
    private List<Outcome> atOnce(Function<List<String>, String> answers) {
        CountDownLatch all = new CountDownLatch(Calls.THREADS);
        redis.script = command -> {
            all.countDown();
            return awaited(all) ? answers.apply(command) : null;
        };
        List<CompletableFuture<Outcome>> stages = IntStream.range(0, Calls.THREADS)
                .mapToObj(i -> register.compareAndSet(new Change("r" + i, NOTHING, "record"), SOON)
                        .toCompletableFuture())
                .toList();
        return stages.stream().map(CompletableFuture::join).toList();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @DisplayName("A change whose connection was lost is sent once more, and the second answer counts")
    void refusedTheSecondTime() {
        AtomicInteger sent = new AtomicInteger();
        redis.script = command -> {
            if (sent.incrementAndGet() == 1) {
                redis.hangUp();
                return null;
            }
            return REFUSED;
        };

        assertThat(create(1).get(0).join()).isInstanceOf(Outcome.Rejected.class);
        assertThat(sent).hasValue(2);
    }

    @Test
    @DisplayName("What a silent server was asked is not sent again")
    void silenceIsNotAskedTwice() {
        Duration second = Duration.ofSeconds(1);
        try (Register impatient = new RedisBackend.Provider().connect(BackendUrl.parse(redis.url()), second)) {
            redis.script = command -> null;

            assertThatThrownBy(impatient.read("once", SOON).toCompletableFuture()::join)
                    .hasCauseInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("timed out");
            assertThat(redis.asked.stream().filter(words -> words.contains("incumbent:once")))
                    .hasSizeLessThan(2);
        }
    }

    @Test
    @DisplayName("More than can wait is refused at once")
    void tooMany() {
        redis.script = command -> null;
        Duration ages = Duration.ofSeconds(50);
        List<CompletableFuture<?>> stages = new ArrayList<>();
        for (int i = 0; i < Calls.MOST_WAITING + Calls.THREADS + 1; i++) {
            stages.add(register.compareAndSet(new Change("r", NOTHING, "record"), ages)
                    .toCompletableFuture());
        }
        assertThatThrownBy(stages.get(stages.size() - 1)::join).hasMessageContaining("earlier requests are waiting");
        for (int i = 0; i < Reads.MOST_WAITING + Calls.READING * Batches.MOST_CHANGES + 1; i++) {
            stages.add(register.read("r", ages).toCompletableFuture());
        }
        assertThatThrownBy(stages.get(stages.size() - 1)::join).hasMessageContaining("earlier requests are waiting");
        register.close();
        stages.forEach(stage -> assertThat(stage).isCompletedExceptionally());
    }

    @Test
    @DisplayName("A renewal does not wait for reads, however many there are and however long they take")
    void renewalBeforeReads() {
        redis.script = command -> isRead(command) ? null : FakeRedis.answers(command);
        List<CompletableFuture<Snapshot>> reads = read(2_000);

        assertThat(create(1).get(0).join()).isInstanceOf(Outcome.Applied.class);
        assertThat(reads).noneMatch(CompletableFuture::isDone);
    }

    @Test
    @DisplayName("Thousands that look at once are a few requests: what comes while some are under way goes together")
    void readsGoTogether() {
        CountDownLatch all = new CountDownLatch(1);
        redis.script = command -> awaited(all) ? FakeRedis.answers(command) : null;
        List<CompletableFuture<Snapshot>> reads = read(2_000);
        long before = redis.count("EVALSHA");
        all.countDown();

        assertThat(reads).allMatch(read -> read.join().record() == null);
        assertThat(redis.count("EVALSHA") - before).isLessThanOrEqualTo(2_000 / Batches.MOST_CHANGES + 2);
    }

    @Test
    @DisplayName("A read that may not be is refused alone; the others of its request are answered")
    void oneReadRefused() {
        CountDownLatch all = new CountDownLatch(1);
        redis.script = command -> {
            if (!awaited(all)) {
                return null;
            }
            return command.contains("incumbent:r77")
                    ? "-NOPERM No permissions to access a key"
                    : FakeRedis.answers(command);
        };
        List<CompletableFuture<Snapshot>> reads = read(128);
        all.countDown();

        for (int i = 0; i < 128; i++) {
            CompletableFuture<Snapshot> read = reads.get(i);
            if (i == 77) {
                assertThatThrownBy(read::join)
                        .hasCauseInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("NOPERM");
            } else {
                assertThat(read.join().record()).isNull();
            }
        }
    }

    private static boolean isRead(List<String> command) {
        int keys = Integer.parseInt(command.get(2));
        return command.get(3 + keys + 4).equals("r");
    }

    private List<CompletableFuture<Snapshot>> read(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> register.read("r" + i, SOON).toCompletableFuture())
                .toList();
    }

    @Test
    @DisplayName("What a watch was told before counts for nothing: silence ends the connection, and it listens anew")
    void listensAnew() {
        redis.pongs = false;
        try (var watch = register.watch("r", snapshot -> {})) {
            await().atMost(Duration.ofSeconds(40)).until(() -> redis.count("SUBSCRIBE") >= 3);
            assertThat(watch).isNotNull();
        }
    }
}
