package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayName("TLS by URL: whom to trust, and what is refused")
class TlsTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private static Certificates server;
    private static Certificates elsewhere;

    @BeforeAll
    static void makeCertificates() throws Exception {
        server = Certificates.make(folder, "server", "ip:127.0.0.1");
        elsewhere = Certificates.make(folder, "elsewhere", "dns:redis.example");
    }

    private static FakeRedis redis(Certificates certificates) {
        FakeRedis redis = new FakeRedis(certificates.sockets());
        redis.script = FakeRedis::answers;
        return redis;
    }

    private static Register connect(BackendProvider provider, String url) {
        return provider.connect(BackendUrl.parse(url), LONG);
    }

    private static Register connect(FakeRedis redis, String parameters) {
        return connect(new RedisBackend.Provider(), "rediss://" + redis.address() + parameters);
    }

    @Test
    @DisplayName("A certificate that ca vouches for, for the address connected to: served, and told of changes")
    void trusted() {
        try (FakeRedis redis = redis(server);
                Register register = connect(redis, "?ca=" + server.ca());
                var watch = register.watch("r", snapshot -> {})) {
            assertThat(RedisTexts.createAll(register, "r").get(0).join()).isInstanceOf(Outcome.Applied.class);
            await().atMost(LONG).until(() -> redis.count("SUBSCRIBE") > 0);
            assertThat(watch).isNotNull();
            assertThat(register.describe()).startsWith("rediss://");
        }
    }

    @Test
    @DisplayName("A certificate that nobody vouches for is refused when connecting")
    void untrusted() {
        try (FakeRedis redis = redis(server)) {
            assertRefused(redis, "");
            assertRefused(redis, "?ca=" + elsewhere.ca());
            assertThat(redis.asked).isEmpty();
        }
    }

    @Test
    @DisplayName("A certificate for another name is refused")
    void otherName() {
        try (FakeRedis redis = redis(elsewhere)) {
            assertRefused(redis, "?ca=" + elsewhere.ca());
        }
    }

    private static void assertRefused(FakeRedis redis, String parameters) {
        assertThatThrownBy(() -> connect(redis, parameters))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("TLS");
    }

    @Test
    @DisplayName("A server that does not encrypt is not talked to in the clear")
    void notEncrypted() {
        try (FakeRedis redis = new FakeRedis();
                Register register = connect(redis, "?ca=" + server.ca())) {
            assertThatThrownBy(() -> RedisTexts.read(register, "r")).isNotNull();
            assertThat(redis.count("INFO")).isZero();
        } catch (ConfigurationException refused) {
            assertThat(refused).hasMessageContaining("TLS");
        }
    }

    @Test
    @DisplayName("A quorum of servers that encrypt; one that nobody vouches for is refused")
    void quorum() {
        try (FakeRedis one = redis(server);
                FakeRedis two = redis(server);
                FakeRedis three = redis(elsewhere)) {
            two.info = FakeRedis.INFO.replace("1234", "5678");
            three.info = FakeRedis.INFO.replace("1234", "9abc");
            String hosts = one.address() + "," + two.address() + "," + three.address();
            assertThatThrownBy(() ->
                            connect(new RedisQuorum.Provider(), "rediss+quorum://" + hosts + "?ca=" + server.ca()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("TLS");
        }
    }
}
