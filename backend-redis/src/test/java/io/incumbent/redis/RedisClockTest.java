package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionListener;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.UnifiedJedis;

/** A step of a server's clock, by what it does: it makes expiry early or late, and numbers great or small. */
@Tag("docker")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The server's clock decides nothing")
class RedisClockTest {

    private static final Duration TERM = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern HINT = Pattern.compile("hint=(\\d+)");

    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger renewals = new AtomicInteger();
    private final List<LeaseEnd> losses = new CopyOnWriteArrayList<>();
    private OneServer redis;

    @BeforeAll
    void start() {
        redis = new OneServer(RedisServers.start(1, Persistence.NONE));
    }

    @AfterAll
    void stop() {
        redis.close();
    }

    private Elections elections(String candidate) {
        return redis.elections(candidate, TERM, new ElectionListener() {
            @Override
            public void renewed(Lease lease, Duration latency, Duration timeLeft) {
                renewals.incrementAndGet();
            }

            @Override
            public void lost(Lease lease, LeaseEnd reason) {
                losses.add(reason);
            }
        });
    }

    private void awaitRenewals() {
        int before = renewals.get();
        await().atMost(PATIENCE).until(() -> renewals.get() >= before + 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {60, -60})
    @DisplayName("Stepped by so many seconds under a leader: the lease goes on, and the next token is greater")
    void stepped(long seconds) throws Exception {
        String election = "stepped-" + numbers.incrementAndGet();
        losses.clear();
        try (Elections one = elections(election + "a");
                Elections other = elections(election + "b");
                Elector first = one.elector(election);
                Elector second = other.elector(election)) {
            Lease lease = first.campaign();
            step(election, seconds);
            awaitRenewals();
            assertThat(lease.isHeld()).isTrue();
            assertThat(losses).isEmpty();
            FencingToken before = lease.token();
            lease.close();
            try (Lease next = second.campaign()) {
                assertThat(next.token()).isGreaterThan(before);
            }
        }
    }

    /** As if the clock had been so far ahead, or behind, when the record was written, and had been set right. */
    private void step(String election, long seconds) {
        redis.operator(client -> {
            String key = "test:" + election;
            boolean done = false;
            while (!done) {
                String value = client.get(key);
                Matcher hint = HINT.matcher(value);
                assertThat(hint.find()).isTrue();
                long other = Long.parseLong(hint.group(1)) + seconds * 1_000_000;
                done = compareAndSet(client, key, value, hint.replaceFirst("hint=" + other));
            }
            return done;
        });
    }

    private static boolean compareAndSet(UnifiedJedis client, String key, String expected, String next) {
        Object done = client.eval(
                "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) return 1 end return 0",
                List.of(key),
                List.of(expected, next));
        return Long.valueOf(1).equals(done);
    }

    @Test
    @DisplayName("All expiry comes at once, as after a step forward by more than the retention: the next waits a term")
    void early() throws Exception {
        String election = "early-" + numbers.incrementAndGet();
        try (Elections one = elections(election + "a");
                Elector first = one.elector(election)) {
            Lease lease = first.campaign();
            long before = System.nanoTime();
            redis.link(election + "a").inject(new Fault.Cut());
            redis.operator(client -> client.pexpire("test:" + election, 1));
            try (Elections other = elections(election + "b");
                    Elector second = other.elector(election);
                    Lease next = second.campaign()) {
                assertThat(lease.isHeld()).isFalse();
                assertThat(System.nanoTime() - before).isGreaterThan(TERM.toNanos());
                assertThat(next.token()).isGreaterThan(lease.token());
            }
        } finally {
            redis.heal();
        }
    }

    @Test
    @DisplayName("Expiry never comes, as after a step backward: a leader that crashed is followed all the same")
    void late() throws Exception {
        String election = "late-" + numbers.incrementAndGet();
        try (Elections one = elections(election + "a");
                Elections other = elections(election + "b");
                Elector first = one.elector(election);
                Elector second = other.elector(election)) {
            Lease lease = first.campaign();
            redis.link(election + "a").inject(new Fault.Cut());
            redis.operator(client -> client.persist("test:" + election));
            try (Lease next = second.campaign()) {
                assertThat(next.token()).isGreaterThan(lease.token());
                assertThat(lease.isHeld()).isFalse();
            }
        } finally {
            redis.heal();
        }
    }
}
