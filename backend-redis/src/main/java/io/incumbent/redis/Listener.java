package io.incumbent.redis;

import io.incumbent.spi.OwnThread;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The connection that listens, and its thread. It is made anew whenever it ends, whatever ended it; and ended when
 * nothing is heard on it, not even answers to pings, because a read of Jedis' would wait for ever.
 */
final class Listener implements AutoCloseable {

    private static final Logger LOG = System.getLogger("io.incumbent.redis");
    private static final Duration PING = Duration.ofSeconds(3);
    private static final Duration SHORTEST_REST = Duration.ofMillis(50);
    private static final Duration LONGEST_REST = Duration.ofSeconds(3);

    private final Supplier<Connection> connections;
    private final Watches watches;
    private final String service;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Only looks at the time and cuts: what writes to a connection may be caught in it. */
    private final OwnThread watchdog = new OwnThread("incumbent-redis-watchdog");

    private volatile @Nullable Ears ears;

    Listener(Supplier<Connection> connections, Watches watches, String service) {
        this.connections = connections;
        this.watches = watches;
        this.service = service;
    }

    /** Does nothing from the second time on. */
    void begin() {
        if (!isClosed() && started.compareAndSet(false, true)) {
            Thread thread = new Thread(this::listen, "incumbent-redis-listener");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void listen() {
        Duration rest = SHORTEST_REST;
        while (!isClosed()) {
            boolean begun = listenOnce();
            rest = begun ? SHORTEST_REST : longer(rest);
            pause(rest);
        }
    }

    private static Duration longer(Duration rest) {
        return rest.compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
    }

    /** Not all clients of a server at the same time: they tend to lose it together. */
    private void pause(Duration rest) {
        long nanos = rest.toNanos();
        try {
            boolean ended = closed.await(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos), TimeUnit.NANOSECONDS);
            LOG.log(Level.DEBUG, () -> ended ? "no longer listening" : "listening again at " + service);
        } catch (InterruptedException meansClosing) {
            closed.countDown();
        }
    }

    /** Listens until the connection ends; says whether it ever began. */
    private boolean listenOnce() {
        try {
            Connection connection = connections.get();
            Ears mine = new Ears(watches, connection, System::nanoTime);
            try {
                listen(mine, connection);
                return mine.hasBegun();
            } finally {
                watches.ended(mine);
                discard(mine, connection);
            }
        } catch (JedisException | IllegalStateException failure) {
            LOG.log(Level.DEBUG, () -> "not listening to " + service, failure);
            return false;
        }
    }

    private void listen(Ears mine, Connection connection) {
        ears = mine;
        watch(mine);
        if (isClosed()) {
            return;
        }
        try {
            mine.proceed(connection, watches.base());
        } catch (JedisException failure) {
            LOG.log(Level.DEBUG, () -> "the connection that listened to " + service + " ended", failure);
        }
    }

    private void watch(Ears mine) {
        var unused = watchdog.later(PING, () -> {
            if (ears != mine) {
                return;
            }
            if (mine.silence() > Watches.SILENT.toNanos()) {
                mine.cut();
            } else {
                if (mine.hasBegun()) {
                    watches.ping(mine);
                }
                watch(mine);
            }
        });
    }

    /** If it is from a pool, that does not give it out again. */
    private void discard(Ears mine, Connection connection) {
        ears = null;
        mine.cut();
        connection.setBroken();
        connection.close();
    }

    @Override
    public void close() {
        closed.countDown();
        watchdog.close();
        Ears last = ears;
        if (last != null) {
            last.cut();
        }
    }
}
