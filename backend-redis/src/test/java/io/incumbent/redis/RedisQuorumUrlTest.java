package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("What the URL of a quorum says, and what its servers must be")
class RedisQuorumUrlTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeRedis one = fake("1");
    private final FakeRedis two = fake("2");
    private final FakeRedis three = fake("3");

    private static FakeRedis fake(String runId) {
        FakeRedis redis = new FakeRedis();
        redis.info = FakeRedis.INFO.replace("1234", runId);
        redis.script = FakeRedis::answers;
        return redis;
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        three.close();
    }

    private static Register connect(String rest) {
        return new RedisQuorum.Provider().connect(BackendUrl.parse("redis+quorum://" + rest), SOON);
    }

    private String hosts() {
        return one.address() + "," + two.address() + "," + three.address();
    }

    @Test
    @DisplayName("Three servers are linearizable, and described without secrets")
    void three() {
        try (Register register = connect("ann:s3cret@" + hosts() + "/2?namespace=n")) {
            assertThat(register.traits().guarantee()).isEqualTo(Guarantee.LINEARIZABLE);
            assertThat(register.traits().because()).contains("majority of 3");
            assertThat(register.traits().durable()).isFalse();
            assertThat(register.describe()).isEqualTo("redis+quorum://" + hosts() + "/2 (n)");
        }
    }

    @Test
    @DisplayName("Fewer than three, or one twice, is refused")
    void tooFew() {
        assertRefused("a:1,b:2", "at least three");
        assertRefused("a:1,b:2,a:1", "none twice");
    }

    @Test
    @DisplayName("A password whose colon was forgotten is refused, and not shown")
    void forgottenColon() {
        assertRefused("s3cret@" + hosts(), "names a user without a password");
        assertRefused("s3cret@a:1,b:2", "at least three");
        assertRefused("s3cret@a:1,s3cret@b:2,c:3", "at least three");
    }

    @Test
    @DisplayName("One server under two names is refused: it would vote twice")
    void sameServer() {
        three.info = one.info;
        assertRefused(hosts(), "is the same server as");
    }

    @Test
    @DisplayName("A server with a replica makes it weak, and is named")
    void replicas() {
        two.info = two.info.replace("connected_slaves:0", "connected_slaves:1");
        try (Register register = connect(hosts())) {
            assertThat(register.traits().guarantee()).isEqualTo(Guarantee.BEST_EFFORT);
            assertThat(register.traits().because()).contains(two.address(), "replicas");
        }
    }

    @Test
    @DisplayName("A server that is away is no reason to refuse; a wrong password at one of them is")
    void away() {
        two.close();
        try (Register register = connect(hosts())) {
            assertThat(register.traits().guarantee()).isEqualTo(Guarantee.LINEARIZABLE);
        }
        three.auth = "-WRONGPASS invalid";
        assertRefused("ann:s3cret@" + hosts(), "WRONGPASS");
    }

    private static void assertRefused(String rest, String said) {
        assertThatThrownBy(() -> connect(rest))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("s3cret");
    }
}
