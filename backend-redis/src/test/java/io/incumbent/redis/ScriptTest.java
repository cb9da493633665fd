package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

@Tag("docker")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The script keeps each promise on which elections rest, and a script that breaks one is caught")
class ScriptTest {

    private static final String FORMER = "f".repeat(40);
    private static final long LATE = 5_000_000_000_000_000L;

    private final AtomicInteger numbers = new AtomicInteger();
    private OneServer redis;
    private RedisClient client;

    @BeforeAll
    void start() {
        redis = new OneServer(RedisServers.start(1, Persistence.NONE));
        client = RedisClient.create(RedisUnderTest.hostAndPort(redis.server().address()));
    }

    @AfterAll
    void stop() {
        client.close();
        redis.close();
    }

    /** What the script is asked, on a key that nobody used before. */
    private final class Trial {

        final Records records;
        final String name = "r" + numbers.incrementAndGet();

        Trial(String script, boolean durable) {
            this(script, durable, client, Standing.weak(client, "the test's"));
        }

        Trial(String script, boolean durable, UnifiedJedis client, Standing standing) {
            byte[] text = script.getBytes(StandardCharsets.UTF_8);
            records = new Records(
                    new Scripts(client, standing, null, text), "script", "0:", Duration.ofHours(1), durable);
        }

        Snapshot read() {
            return Objects.requireNonNull(records.read(List.of(name)).get(0).value());
        }

        Outcome change(Snapshot expected, String next) {
            return Objects.requireNonNull(records.change(List.of(new Change(name, expected, next)))
                    .get(0)
                    .value());
        }

        Snapshot write(String next) {
            return ((Outcome.Applied) change(read(), next)).written();
        }

        String raw() {
            return client.get("script:" + name);
        }

        long millisLeft() {
            return client.pttl("script:" + name);
        }

        void put(String value) {
            client.set("script:" + name, value);
        }

        void putFormer(long hint, String record) {
            put("life=" + FORMER + " hint=" + hint + " " + record);
        }
    }

    /** A promise, as something that a trial either shows or does not. */
    private interface Promise {
        boolean isKept(Trial trial);
    }

    private static boolean refused(Outcome outcome) {
        return outcome instanceof Outcome.Rejected;
    }

    private static Snapshot inLife(Snapshot snapshot, String life) {
        return new Snapshot(snapshot.record(), "", life, snapshot.tokenHint());
    }

    private static final Map<String, Promise> PROMISES = new TreeMap<>(Map.of(
            "what a former life wrote is absent",
            trial -> {
                trial.putFormer(1, "released");
                return trial.read().record() == null;
            },
            "what a former life wrote can be replaced",
            trial -> {
                trial.putFormer(1, "released");
                return "new".equals(trial.write("new").record())
                        && "new".equals(trial.read().record());
            },
            "hints of a former life are kept, whatever the clock says",
            trial -> {
                trial.putFormer(LATE, "released");
                return trial.read().tokenHint() >= LATE && trial.write("new").tokenHint() > LATE;
            },
            "hints of this life are kept, whatever the clock says",
            trial -> {
                trial.write("old");
                Snapshot late = new Snapshot("old", "", trial.read().incarnation(), LATE);
                return trial.change(late, "new") instanceof Outcome.Applied
                        && trial.read().tokenHint() > LATE;
            },
            "who expects a record of a former life is refused",
            trial -> refused(trial.change(inLife(trial.write("held"), FORMER), "next"))
                    && "held".equals(trial.read().record()),
            "who expects absence in a former life is refused",
            trial -> refused(trial.change(inLife(trial.read(), FORMER), "next"))
                    && trial.read().record() == null,
            "who expects another record is refused",
            trial -> {
                Snapshot before = trial.write("before");
                trial.write("held");
                return refused(trial.change(before, "next"))
                        && "held".equals(trial.read().record());
            },
            "who expects absence where there is a record is refused",
            trial -> {
                Snapshot nothing = trial.read();
                trial.write("held");
                return refused(trial.change(nothing, "next"))
                        && "held".equals(trial.read().record());
            },
            "somebody else's text is shown, and not absent",
            trial -> {
                Snapshot nothing = trial.read();
                trial.put("0abc 12 theirs");
                return refused(trial.change(nothing, "next"))
                        && "0abc 12 theirs".equals(trial.read().record())
                        && "0abc 12 theirs".equals(trial.raw());
            },
            "keys stay for as long as they are meant to",
            trial -> {
                trial.write("held");
                long left = trial.millisLeft();
                return left > 3_590_000 && left <= 3_600_000;
            }));

    private static Promise promise(String name) {
        return Objects.requireNonNull(PROMISES.get(name), name);
    }

    private static String script() {
        return new String(Scripts.load(), StandardCharsets.UTF_8);
    }

    static Stream<String> promises() {
        return PROMISES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("promises")
    @DisplayName("Kept:")
    void keeps(String promise) {
        assertThat(promise(promise).isKept(new Trial(script(), false))).isTrue();
    }

    /** What is broken, how, and which promise shows it. */
    static Stream<Arguments> mutants() {
        return Stream.of(
                Arguments.of(
                        "elseif written ~= life and not every then",
                        "elseif false then",
                        "what a former life wrote is absent"),
                Arguments.of(
                        "return false, tonumber(hint)",
                        "return false, 0",
                        "hints of a former life are kept, whatever the clock says"),
                Arguments.of(
                        "math.max(now, hint, tonumber(expectedHint))",
                        "now",
                        "hints of this life are kept, whatever the clock says"),
                Arguments.of(
                        "if matches and seen == shown then",
                        "if matches then",
                        "who expects a record of a former life is refused"),
                Arguments.of(
                        "if matches and seen == shown then",
                        "if matches then",
                        "who expects absence in a former life is refused"),
                Arguments.of("current == expected)", "current)", "who expects another record is refused"),
                Arguments.of(
                        "(todo == 'a' and not current)",
                        "(todo == 'a')",
                        "who expects absence where there is a record is refused"),
                Arguments.of("return value, 0", "return false, 0", "somebody else's text is shown, and not absent"),
                Arguments.of("'PX', ARGV[1]", "'PX', 1000", "keys stay for as long as they are meant to"));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    @DisplayName("Broken, and caught:")
    void catches(String right, String wrong, String promise) {
        assertThat(script()).containsOnlyOnce(right);
        String broken = script().replace(right, wrong);
        assertThat(promise(promise).isKept(new Trial(broken, false))).isFalse();
    }

    /** What is broken, and in which state of the server that shows. */
    static Stream<Arguments> deployments() {
        return Stream.of(
                Arguments.of("string.find(account, 'role:master', 1, true)", "true", "REPLICAOF 127.0.0.1 1"),
                Arguments.of(
                        "not string.find(account, 'repl_backlog_active:1', 1, true)", "true", "a replica that went"),
                Arguments.of("if ARGV[4] == 'one' then", "if false then", "a replica"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    @DisplayName("A server that another can stand in for is asked nothing where one was declared; broken, and caught:")
    void standsAlone(String right, String wrong, String state) throws IOException {
        assertThat(script()).containsOnlyOnce(right);
        try (OneServer another = new OneServer(RedisServers.start(1, Persistence.NONE));
                RedisClient theirs = RedisClient.create(
                        RedisUnderTest.hostAndPort(another.server().address()));
                Calls calls = new Calls("the test's")) {
            Standing one = Standing.ask(theirs, "the test's", false, calls, Duration.ofSeconds(5));
            Trial trial = new Trial(script(), false, theirs, one);
            Trial broken = new Trial(script().replace(right, wrong), false, theirs, one);
            assertThat(trial.read().record()).isNull();
            try (Socket replica = bring(another, state)) {
                assertThat(replica).isNotNull();
                assertThatThrownBy(trial::read).isInstanceOf(ConfigurationException.class);
                assertThat(broken.read().record()).isNull();
            }
        }
    }

    /** A replica is a connection that asks to be one. */
    private static Socket bring(OneServer server, String state) throws IOException {
        Socket replica = new Socket();
        if (!state.contains("a replica")) {
            server.order(state);
            return replica;
        }
        replica.connect(server.server().address());
        replica.getOutputStream().write("PSYNC ? -1\r\n".getBytes(StandardCharsets.US_ASCII));
        await().until(() ->
                server.operator(client -> client.info("replication")).contains("connected_slaves:1"));
        if (state.equals("a replica that went")) {
            replica.close();
            await().until(() ->
                    server.operator(client -> client.info("replication")).contains("connected_slaves:0"));
        }
        return replica;
    }

    @Test
    @DisplayName("To whoever says that the server keeps everything, what a former life wrote is there")
    void durable() {
        Trial trial = new Trial(script(), true);
        trial.putFormer(1, "released");
        Snapshot held = trial.read();

        assertThat(held.record()).isEqualTo("released");
        assertThat(held.incarnation()).isEmpty();
        assertThat(trial.change(held, "next")).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    @DisplayName("Sent whole only where the server does not know it")
    void sentWholeOnce() {
        Trial trial = new Trial(script(), false);
        client.scriptFlush();
        trial.read();
        redis.order("CONFIG RESETSTAT");
        trial.write("a");
        String stats = client.info("commandstats");
        assertThat(stats).contains("cmdstat_evalsha:calls=2,").doesNotContain("cmdstat_eval:");
    }

    @Test
    @DisplayName("A thousand changes are eight requests, each of a millisecond or two")
    void thousandAreEight() {
        UnifiedJedis operator = client;
        try (var register = redis.register("thousand")) {
            String[] names = Stream.iterate(0, i -> i < 1_000, i -> i + 1)
                    .map(i -> "thousand-" + i)
                    .toArray(String[]::new);
            RedisTexts.read(register, "nothing");
            redis.order("CONFIG RESETSTAT");
            assertThat(RedisTexts.createAll(register, names))
                    .allMatch(stage -> stage.join() instanceof Outcome.Applied);
            assertThat(operator.info("commandstats")).contains("cmdstat_evalsha:calls=9,");
        }
    }
}
