package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionListener;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import redis.clients.jedis.Connection;
import redis.clients.jedis.UnifiedJedis;

@Tag("docker")
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Elections on one server survive what happens to it")
class RedisFaultTest {

    private static final Duration TERM = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final AtomicInteger numbers = new AtomicInteger();
    private OneServer redis;

    @BeforeAll
    void start() {
        redis = new OneServer(RedisServers.start(1, Persistence.ALWAYS));
    }

    @AfterAll
    void stop() {
        redis.close();
    }

    private String fresh(String name) {
        return name + "-" + numbers.incrementAndGet();
    }

    /** How often a lease was renewed, and when and why it ended. */
    private static final class Heard implements ElectionListener {

        final AtomicInteger renewals = new AtomicInteger();
        final List<LeaseEnd> losses = new CopyOnWriteArrayList<>();
        final AtomicLong lostAt = new AtomicLong();

        @Override
        public void renewed(Lease lease, Duration latency, Duration timeLeft) {
            renewals.incrementAndGet();
        }

        @Override
        public void lost(Lease lease, LeaseEnd reason) {
            lostAt.set(System.nanoTime());
            losses.add(reason);
        }

        void renewsAgain() {
            int before = renewals.get();
            await().atMost(PATIENCE).until(() -> renewals.get() >= before + 2);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WRITTEN")
    @DisplayName("The server restarts under a leader: a candidate that comes afterwards leads when that lease is over,"
            + " with a greater token, whatever the server still has")
    void restart(Persistence persistence) throws Exception {
        try (OneServer own = new OneServer(RedisServers.start(1, persistence))) {
            assertNewcomerWaits(own, own::restart);
        }
    }

    @Test
    @DisplayName("Another server takes the place of the first: the same")
    void replaced() throws Exception {
        try (OneServer own = new OneServer(RedisServers.start(1, Persistence.ALWAYS))) {
            assertNewcomerWaits(own, () -> {
                own.server().kill();
                own.server().startEmpty();
            });
        }
    }

    @Test
    @DisplayName("FLUSHALL under a leader: the same")
    void flushAll() throws Exception {
        assertNewcomerWaits(redis, () -> redis.operator(UnifiedJedis::flushAll));
    }

    /** The leader may not be reached meanwhile, and so can't know; whoever comes then must be as careful. */
    private void assertNewcomerWaits(OneServer server, Runnable mishap) throws Exception {
        String election = fresh("mishap");
        String leader = fresh("a");
        Heard heard = new Heard();
        try (Elections one = server.elections(leader, TERM, heard);
                Elector first = one.elector(election)) {
            Lease lease = first.campaign();
            long before = System.nanoTime();
            server.link(leader).inject(new Fault.Cut());
            mishap.run();
            try (Elections other = server.elections(fresh("b"), TERM, new Heard());
                    Elector second = other.elector(election);
                    Lease successor = second.campaign()) {
                assertThat(lease.isHeld()).isFalse();
                assertThat(System.nanoTime() - before).isGreaterThan(TERM.toNanos());
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
            assertThat(heard.losses).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "An office that was handed back, as a dump from before remembers it, is not free: its next leader may live")
    void olderDump() throws Exception {
        String election = fresh("dump");
        String leader = fresh("a");
        try (Elections one = redis.elections(leader, TERM, new Heard());
                Elector first = one.elector(election)) {
            first.campaign().close();
            String released = redis.operator(client -> client.get("test:" + election));
            assertThat(released).contains("kind=released");
            Lease lease = first.campaign();
            redis.link(leader).inject(new Fault.Cut());
            redis.operator(client -> client.set("test:" + election, released));
            redis.restart();
            try (Elections other = redis.elections(fresh("b"), TERM, new Heard());
                    Elector second = other.elector(election);
                    Lease successor = second.campaign()) {
                assertThat(lease.isHeld()).isFalse();
                assertThat(successor.token()).isGreaterThan(lease.token());
            }
        } finally {
            redis.heal();
        }
    }

    @Test
    @DisplayName("SCRIPT FLUSH and the end of all connections: the lease goes on")
    void scriptsAndConnections() throws Exception {
        Heard heard = new Heard();
        try (Elections elections = redis.elections(fresh("a"), TERM, heard);
                Elector elector = elections.elector(fresh("script"));
                Lease lease = elector.campaign()) {
            redis.operator(UnifiedJedis::scriptFlush);
            heard.renewsAgain();
            redis.order("CLIENT KILL TYPE normal SKIPME yes");
            redis.order("CLIENT KILL TYPE pubsub");
            heard.renewsAgain();
            assertThat(lease.isHeld()).isTrue();
            assertThat(heard.losses).isEmpty();
        }
    }

    @Test
    @DisplayName("The connection that listens is killed: changes are told again soon, and what was missed at once")
    void listenerKilled() {
        String name = fresh("heard");
        try (Register register = redis.register(fresh("w"));
                Register writer = redis.register(fresh("x"))) {
            List<String> told = new CopyOnWriteArrayList<>();
            register.watch(name, snapshot -> told.add(String.valueOf(snapshot.record())));
            await().atMost(PATIENCE).until(() -> told.contains("null"));
            redis.order("CLIENT KILL TYPE pubsub");
            RedisTexts.write(writer, name, "missed, perhaps");
            await().atMost(PATIENCE).until(() -> told.contains("missed, perhaps"));
            RedisTexts.write(writer, name, "heard");
            await().atMost(PATIENCE).until(() -> told.contains("heard"));
        }
    }

    @Test
    @DisplayName("A record is evicted for want of memory: the leader stops, and the next waits a term")
    void eviction() throws Exception {
        try (OneServer own = new OneServer(RedisServers.start(1, Persistence.NONE))) {
            assertNewcomerWaits(own, () -> evictAll(own));
        }
    }

    private static void evictAll(OneServer own) {
        own.order("CONFIG SET maxmemory-policy allkeys-random");
        own.order("CONFIG SET maxmemory 1");
        await().atMost(PATIENCE).until(() -> own.operator(UnifiedJedis::dbSize) == 0);
        own.order("CONFIG SET maxmemory 0");
    }

    @Test
    @DisplayName("No memory and nothing evicted: renewals fail and say so, the lease goes on when there is some again")
    void outOfMemory() {
        try (OneServer own = new OneServer(RedisServers.start(1, Persistence.NONE));
                Register register = own.register("a")) {
            RedisTexts.write(register, "r", "before");
            own.order("CONFIG SET maxmemory 1");
            assertThatThrownBy(() -> RedisTexts.write(register, "r", "during")).hasMessageContaining("OOM");
            assertThat(RedisTexts.read(register, "r").record()).isEqualTo("before");
            own.order("CONFIG SET maxmemory 0");
            RedisTexts.write(register, "r", "after");
        }
    }

    @Test
    @DisplayName("Somebody else's text where the record should be: campaigns fail, and it stays as it is")
    void foreignText() {
        String election = fresh("foreign");
        try (Elections elections = redis.elections(fresh("a"), TERM, new Heard());
                Elector elector = elections.elector(election)) {
            redis.operator(client -> client.set("test:" + election, "{\"not\": \"ours\"}"));
            assertThatThrownBy(elector::campaign)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("{\"not\": \"ours\"}")
                    .hasMessageContaining("was left untouched");
            String kept = redis.operator(client -> client.get("test:" + election));
            assertThat(kept).isEqualTo("{\"not\": \"ours\"}");
        }
    }

    @Test
    @DisplayName("Somebody else's list: campaigns fail, it stays as it is, and others of the same request are served")
    void foreignList() {
        String name = fresh("list");
        redis.operator(client -> client.rpush("test:" + name, "one"));
        try (Register register = redis.register(fresh("a"));
                Elections elections = redis.elections(fresh("a"), TERM, new Heard());
                Elector elector = elections.elector(name)) {
            List<CompletableFuture<Outcome>> stages = RedisTexts.createAll(register, name, fresh("other"));
            assertThat(stages.get(0).join()).isInstanceOf(Outcome.Rejected.class);
            assertThat(stages.get(1).join()).isInstanceOf(Outcome.Applied.class);
            assertThatThrownBy(elector::campaign)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("(a list, a set or the like");
        }
        long kept = redis.operator(client -> client.llen("test:" + name));
        assertThat(kept).isEqualTo(1);
    }

    @Test
    @DisplayName("The server accepts no more clients: said so, and served when it does again")
    void maxClients() {
        try (OneServer own = new OneServer(RedisServers.start(1, Persistence.NONE));
                Register register = own.register("a")) {
            RedisTexts.write(register, "r", "before");
            try (Connection only =
                    new Connection(RedisUnderTest.hostAndPort(own.server().address()))) {
                only.executeCommand(OneServer.command("CONFIG SET maxclients 1"));
                only.executeCommand(OneServer.command("CLIENT KILL TYPE normal SKIPME yes"));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThatThrownBy(() -> RedisTexts.read(register, "r"))
                                .hasMessageContaining("max number of clients reached"));
            }
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> "before".equals(RedisTexts.read(register, "r").record()));
        }
    }
}
