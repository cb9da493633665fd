package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import java.time.Duration;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role:master        | role:slave          | is a replica",
                "connected_slaves:0 | connected_slaves:2  | has 2 replicas",
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
            ElectionOptions strict =
                    ElectionOptions.builder().require(Guarantee.SINGLE_NODE).build();
            assertThatThrownBy(() -> Elections.connect(redis.url(), strict))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(because);
        }
    }

    private static Register connect(FakeRedis redis) {
        return new RedisBackend.Provider().connect(BackendUrl.parse(redis.url()), Duration.ofSeconds(5));
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
