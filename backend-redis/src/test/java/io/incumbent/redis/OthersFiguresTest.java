package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.redisson.Redisson;
import org.redisson.api.RFencedLock;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import redis.clients.jedis.RedisClient;

/** What a plain script and Redisson's fenced lock cost on one server, measured as {@link RedisFiguresTest} does. */
@Tag("docker")
@Tag("thorough")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What others cost on Redis")
class OthersFiguresTest {

    private static final Duration ONE_WAY = Duration.ofMillis(400);
    private static final Duration TERM = Duration.ofSeconds(20);
    private static final double SLACK = 0.45;
    private static final int WAITING = 10;

    private OneServer redis;

    @BeforeAll
    void start() {
        redis = new OneServer(RedisServers.start(1, Persistence.WRITTEN));
    }

    @AfterAll
    void stop() {
        redis.close();
    }

    private static void slow(Link link) {
        link.inject(new Fault.Delay(ONE_WAY, Duration.ZERO, 1));
    }

    private static double roundTrips(long begun) {
        return (System.nanoTime() - begun) / 2.0 / ONE_WAY.toNanos();
    }

    private static RedissonClient redisson(InetSocketAddress address, Duration term) {
        Config config = new Config().setLockWatchdogTimeout(term.toMillis());
        config.useSingleServer()
                .setAddress("redis://" + address.getHostString() + ":" + address.getPort())
                .setTimeout((int) TERM.toMillis());
        return Redisson.create(config);
    }

    @Test
    @DisplayName("For comparison, in round trips: a plain script, and Redisson's fenced lock and unlock")
    void others() {
        InetSocketAddress link = redis.link("raw").address();
        RedissonClient redisson = redisson(redis.link("redisson").address(), TERM);
        try (RedisClient raw = RedisClient.create(RedisUnderTest.hostAndPort(link))) {
            String sha = raw.scriptLoad("return redis.call('SET', KEYS[1], ARGV[1])");
            raw.evalsha(sha, 1, "raw", "x");
            RFencedLock lock = redisson.getFencedLock("trips");
            lock.lockAndGetToken();
            lock.unlock();
            slow(redis.link("raw"));
            slow(redis.link("redisson"));
            long begun = System.nanoTime();
            raw.evalsha(sha, 1, "raw", "x");
            double plain = roundTrips(begun);
            begun = System.nanoTime();
            lock.lockAndGetToken();
            double locked = roundTrips(begun);
            begun = System.nanoTime();
            lock.unlock();
            RedisFiguresTest.print(
                    "round trips: plain script %.2f, Redisson lock %.2f, unlock %.2f",
                    plain, locked, roundTrips(begun));
            assertThat(plain).isBetween(1.0, 1 + SLACK);
        } finally {
            redisson.shutdown(0, 1, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("For comparison: how long a handover of Redisson's lock takes with ten waiting")
    void othersHandover() throws Exception {
        List<RedissonClient> all = new ArrayList<>();
        ExecutorService waiting = Executors.newFixedThreadPool(WAITING + 1);
        try {
            BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
            for (int i = 0; i <= WAITING; i++) {
                RedissonClient client = redisson(redis.server().address(), TERM);
                all.add(client);
                waiting.execute(() -> holdUntilTold(client.getFencedLock("handover"), held));
            }
            List<Double> millis = new ArrayList<>();
            Runnable unlock = held.poll(60, TimeUnit.SECONDS);
            for (int i = 0; i < WAITING; i++) {
                // Everybody is in line by then.
                RedisFiguresTest.pass(Duration.ofMillis(200));
                long begun = System.nanoTime();
                unlock.run();
                unlock = held.poll(60, TimeUnit.SECONDS);
                assertThat(unlock).as("the next one, who holds the lock").isNotNull();
                millis.add((System.nanoTime() - begun) / 1e6);
            }
            unlock.run();
            millis.sort(null);
            RedisFiguresTest.print(
                    "Redisson, handover with up to ten waiting: median %.1f ms, longest %.1f ms of %d",
                    millis.get(millis.size() / 2), millis.get(millis.size() - 1), millis.size());
        } finally {
            waiting.shutdownNow();
            all.forEach(client -> client.shutdown(0, 1, TimeUnit.SECONDS));
        }
    }

    /** A lock belongs to a thread: the one that locks is the one that must unlock. */
    private static void holdUntilTold(RFencedLock lock, BlockingQueue<Runnable> held) {
        CountDownLatch told = new CountDownLatch(1);
        lock.lockAndGetToken();
        held.add(told::countDown);
        try {
            told.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Test
    @DisplayName("For comparison: what a thousand of Redisson's locks cost")
    void othersRenewals() {
        RedissonClient redisson = redisson(redis.server().address(), Duration.ofSeconds(8));
        try {
            for (int i = 0; i < 1_000; i++) {
                redisson.getFencedLock("locks/" + i).lockAndGetToken();
            }
            Requests requests = Requests.of(redis.servers);
            RedisFiguresTest.pass(Duration.ofSeconds(8));
            RedisFiguresTest.print("1,000 locks of Redisson, three periods of 2667 ms: %d scripts", requests.most());
        } finally {
            redisson.shutdown(0, 1, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("For comparison: how long a lock of Redisson's stays after its holder was killed")
    void othersFailover() throws Exception {
        Duration term = Duration.ofSeconds(3);
        InetSocketAddress address = redis.server().address();
        String url = "redis://" + address.getHostString() + ":" + address.getPort();
        Process holder = RedisFiguresTest.holder(url, "killed-lock", term, "redisson");
        RedissonClient redisson = redisson(address, term);
        try {
            RedisFiguresTest.awaitElected(holder);
            long begun = System.nanoTime();
            holder.destroyForcibly();
            redisson.getFencedLock("killed-lock").lockAndGetToken();
            RedisFiguresTest.print(
                    "Redisson, failover: %.2f terms of %d ms after SIGKILL",
                    (System.nanoTime() - begun) / (double) term.toNanos(), term.toMillis());
        } finally {
            holder.destroyForcibly();
            redisson.shutdown(0, 1, TimeUnit.SECONDS);
        }
    }
}
