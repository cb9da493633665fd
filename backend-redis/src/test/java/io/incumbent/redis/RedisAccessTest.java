package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;

@Tag("docker")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A server that wants to know who comes, and one that is not what it is said to be")
class RedisAccessTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private OneServer redis;

    @BeforeAll
    void start() {
        redis = new OneServer(RedisServers.start(1, Persistence.EVERY_SECOND));
        // As the backend's page says.
        redis.order("ACL SETUSER ann on >s3cret ~incumbent:* &*:incumbent:*"
                + " +evalsha +eval +get +set +publish +info +time +subscribe +unsubscribe +ping");
        redis.order("ACL SETUSER mute on >s3cret ~incumbent:* resetchannels +evalsha +eval +get +set +info +time");
    }

    @AfterAll
    void stop() {
        redis.close();
    }

    private Register connect(String user, String rest) {
        String url = "redis://" + user + redis.address("candidate") + rest;
        return new RedisBackend.Provider().connect(BackendUrl.parse(url), SOON);
    }

    @Test
    @DisplayName("Those permissions are enough that the page names, for messages too")
    void enough() {
        try (Register register = connect("ann:s3cret@", "")) {
            List<String> told = new CopyOnWriteArrayList<>();
            var watch = register.watch("enough", snapshot -> told.add(String.valueOf(snapshot.record())));
            await().atMost(SOON).until(() -> told.contains("null"));
            RedisTexts.write(register, "enough", "heard");
            await().atMost(SOON).until(() -> told.contains("heard"));
            watch.close();
        }
    }

    @Test
    @DisplayName("A user who may not publish writes all the same, and is told so")
    void mute() {
        try (Register register = connect("mute:s3cret@", "")) {
            assertThat(RedisTexts.createAll(register, "mute").get(0).join()).isInstanceOf(Outcome.Applied.class);
            assertThat(RedisTexts.read(register, "mute").record()).isEqualTo("record of mute");
        }
    }

    @Test
    @DisplayName("Others are refused when connecting, with what Redis said and no password")
    void refused() {
        assertRefused("ann:wr0ng@", "", "WRONGPASS");
        assertRefused("bob:s3cret@", "", "WRONGPASS");
        assertRefused("ann:s3cret@", "?namespace=theirs", "NOPERM");
        assertRefused("", "/99999", "out of range");
    }

    @Test
    @DisplayName(
            "A server that syncs its file once in a second, or not while it is rewritten, is not durable, whoever says so")
    void notDurable() {
        assertRefused("", "?durable=true", "setting appendfsync");
        redis.order("CONFIG SET appendfsync always");
        redis.order("CONFIG SET no-appendfsync-on-rewrite yes");
        try {
            assertRefused("", "?durable=true", "setting no-appendfsync-on-rewrite");
        } finally {
            redis.order("CONFIG SET no-appendfsync-on-rewrite no");
            redis.order("CONFIG SET appendfsync everysec");
        }
    }

    private void assertRefused(String user, String rest, String said) {
        assertThatThrownBy(() -> connect(user, rest))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    @DisplayName("The application's client: its database is found out, and messages are heard")
    void onClient() {
        try (RedisClient client = RedisClient.create("redis://" + redis.address("app") + "/3");
                Register register = RedisBackend.on(client);
                Register writer = connect("", "/3");
                Register elsewhere = connect("", "/4")) {
            assertThat(register.traits().pushes()).isTrue();
            List<String> told = new CopyOnWriteArrayList<>();
            var watch = register.watch("app", snapshot -> told.add(String.valueOf(snapshot.record())));
            await().atMost(SOON).until(() -> told.contains("null"));
            RedisTexts.write(elsewhere, "app", "in another database");
            RedisTexts.write(writer, "app", "heard");
            await().atMost(SOON).until(() -> told.contains("heard"));
            assertThat(told).doesNotContain("in another database");
            watch.close();
        }
    }

    @Test
    @DisplayName("A server that follows another is recognised, and says which it is")
    void replica() {
        try (OneServer follower = new OneServer(RedisServers.start(1, Persistence.NONE))) {
            follower.order("REPLICAOF 127.0.0.1 1");
            try (Register register = follower.register("a")) {
                assertThat(register.traits().guarantee()).isEqualTo(Guarantee.BEST_EFFORT);
                assertThat(register.traits().because()).contains("is a replica");
            }
        }
    }
}
