package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

@DisplayName(
        "Where one server may stand in for another, that is recognised, declared, and refused to whoever asks for more")
@Timeout(60)
class DeploymentTest {

    private static final Snapshot NOTHING = new Snapshot(null, "", "1234", 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role:master        | role:slave          | is a replica",
                "connected_slaves:0 | connected_slaves:2  | has 2 replicas",
                "connected_slaves:0 | 'connected_slaves:0\r\nrepl_backlog_active:1' | had replicas",
                "role:master        | 'role:master\r\ncluster_enabled:1' | is a Redis Cluster",
            })
    void weak(String usual, String unusual, String because) {
        try (FakeRedis redis = new FakeRedis()) {
            redis.script = FakeRedis::answers;
            redis.info = FakeRedis.INFO.replace(usual, unusual);
            try (Register register = connect(redis)) {
                assertThat(register.traits().guarantee()).isEqualTo(Guarantee.BEST_EFFORT);
                assertThat(register.traits().because()).contains(because);
            }
            assertThatThrownBy(() -> Elections.connect(redis.url()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(because)
                    .hasMessageContaining("is weaker than SINGLE_NODE");
            ElectionOptions modest =
                    ElectionOptions.builder().require(Guarantee.BEST_EFFORT).build();
            try (Elections elections = Elections.connect(redis.url(), modest)) {
                assertThat(elections.guarantee()).isEqualTo(Guarantee.BEST_EFFORT);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'role:master\r\nconnected_slaves:1\r\nrepl_backlog_active:1\r\n' | has 1 replicas",
                "'role:master\r\nconnected_slaves:0\r\nrepl_backlog_active:1\r\n' | had replicas",
                "'role:slave\r\nconnected_slaves:0\r\n' | is a replica",
                "'role:master\r\nconnected_slaves:0\r\ncluster_enabled:1\r\n' | is a Redis Cluster",
            })
    @DisplayName("What the script finds to be no longer one server answers nothing, and says what it is and what to do")
    void turns(String account, String because) {
        try (FakeRedis redis = new FakeRedis()) {
            redis.script = FakeRedis::answers;
            try (Register register = connect(redis)) {
                assertThat(RedisTexts.read(register, "r").record()).isNull();
                redis.script = command -> FakeRedis.text("run_id:1234\r\n" + account);
                for (CompletableFuture<Outcome> change : RedisTexts.createAllFrom(NOTHING, register, "a", "b")) {
                    assertThatThrownBy(change::join)
                            .hasCauseInstanceOf(ConfigurationException.class)
                            .hasMessageContainingAll(redis.url(), because, "SINGLE_NODE", "require(BEST_EFFORT)");
                }
                assertThatThrownBy(() -> RedisTexts.read(register, "r"))
                        .hasCauseInstanceOf(ConfigurationException.class)
                        .hasMessageContaining(because);
                redis.script = FakeRedis::answers;
                assertThat(RedisTexts.read(register, "r").record()).isNull();
            }
        }
    }

    @Test
    @DisplayName("The script is asked for that wherever one server was declared, and nowhere else")
    void asksTheScript() {
        try (FakeRedis redis = new FakeRedis()) {
            redis.script = FakeRedis::answers;
            assertThat(standingAsked(redis)).isEqualTo("one");
            redis.info = FakeRedis.INFO.replace("connected_slaves:0", "connected_slaves:2");
            assertThat(standingAsked(redis)).isEqualTo("any");
        }
    }

    /** Behind the name of the script, the number of keys and one key: the fourth argument. */
    private static String standingAsked(FakeRedis redis) {
        try (Register register = connect(redis)) {
            RedisTexts.read(register, "r");
        }
        List<String> last = redis.asked.stream()
                .filter(words -> words.get(0).equals("EVALSHA"))
                .reduce((former, latter) -> latter)
                .orElseThrow();
        return last.get(3 + 1 + 3);
    }

    private static Register connect(FakeRedis redis) {
        return connect(redis, "");
    }

    private static Register connect(FakeRedis redis, String parameters) {
        return new RedisBackend.Provider().connect(BackendUrl.parse(redis.url() + parameters), Duration.ofSeconds(5));
    }

    @Test
    void one() {
        try (FakeRedis redis = new FakeRedis()) {
            redis.script = FakeRedis::answers;
            try (Register register = connect(redis)) {
                assertThat(register.traits().guarantee()).isEqualTo(Guarantee.SINGLE_NODE);
                assertThat(register.traits().durable()).isFalse();
                assertThat(register.traits().pushes()).isTrue();
            }
        }
    }

    private static final Map<String, String> KEEPS_ALL = Map.of(
            "appendonly", "yes",
            "appendfsync", "always",
            "no-appendfsync-on-rewrite", "no",
            "maxmemory-policy", "noeviction");

    @ParameterizedTest
    @CsvSource({
        "appendonly, no",
        "appendfsync, everysec",
        "no-appendfsync-on-rewrite, yes",
        "maxmemory-policy, allkeys-lru",
    })
    @DisplayName("A setting that contradicts durable=true is refused, and named with its cure")
    void notDurable(String setting, String value) {
        try (FakeRedis redis = new FakeRedis()) {
            redis.script = FakeRedis::answers;
            redis.config = KEEPS_ALL;
            try (Register register = connect(redis, "?durable=true")) {
                assertThat(register.traits().durable()).isTrue();
            }
            Map<String, String> wrong = new HashMap<>(KEEPS_ALL);
            wrong.put(setting, value);
            redis.config = wrong;
            assertThatThrownBy(() -> connect(redis, "?durable=true"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(
                            "setting " + setting,
                            value,
                            "contradicts durable=true",
                            "set " + setting + " " + KEEPS_ALL.get(setting));
        }
    }

    @Test
    @DisplayName("A Sentinel is no server")
    void sentinel() {
        try (FakeRedis redis = new FakeRedis()) {
            redis.info = "run_id:1\r\nredis_mode:sentinel\r\n";
            assertThatThrownBy(() -> connect(redis))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("is a Sentinel");
        }
    }

    @Test
    @DisplayName("Away when connected to, then more than one server: nothing is asked of it")
    void lateToShow() {
        try (FakeRedis redis = new FakeRedis()) {
            redis.info = "loading:1\r\n";
            redis.script = FakeRedis::answers;
            try (Register register = connect(redis)) {
                assertThat(register.traits().guarantee()).isEqualTo(Guarantee.SINGLE_NODE);
                redis.info = FakeRedis.INFO.replace("connected_slaves:0", "connected_slaves:1");
                assertThatThrownBy(() -> RedisTexts.read(register, "r"))
                        .hasCauseInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("has 1 replicas");
                assertThat(redis.count("EVALSHA")).isZero();
                redis.info = FakeRedis.INFO;
                assertThat(RedisTexts.read(register, "r").record()).isNull();
            }
        }
    }

    @Test
    @DisplayName("A client that may turn to another server")
    void otherClient() {
        try (FakeRedis redis = new FakeRedis();
                UnifiedJedis client = new Turning(redis.url().replace("redis://", ""));
                Register register = RedisBackend.on(client)) {
            assertThat(register.traits().guarantee()).isEqualTo(Guarantee.BEST_EFFORT);
            assertThat(register.traits().because()).contains("a Turning may turn to another server");
            assertThat(register.traits().pushes()).isFalse();
        }
    }

    @SuppressWarnings("deprecation") // There is no other way to make one without a pool.
    private static final class Turning extends UnifiedJedis {
        Turning(String address) {
            super(new Connection(HostAndPort.from(address)));
        }
    }

    @Test
    @DisplayName("The application's client stays open")
    void staysOpen() {
        try (FakeRedis redis = new FakeRedis();
                RedisClient client = RedisClient.create(redis.url())) {
            redis.script = FakeRedis::answers;
            try (Register register = RedisBackend.on(client)) {
                assertThat(register.traits().guarantee()).isEqualTo(Guarantee.SINGLE_NODE);
                // The fake does not tell the number of its database.
                assertThat(register.traits().pushes()).isFalse();
            }
            assertThat(client.info()).contains("run_id");
        }
    }
}
