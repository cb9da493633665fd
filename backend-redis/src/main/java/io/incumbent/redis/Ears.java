package io.incumbent.redis;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.function.LongSupplier;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** What listens on one connection, for as long as it lasts. */
final class Ears extends JedisPubSub {

    private static final Logger LOG = System.getLogger("io.incumbent.redis");

    private final Watches watches;
    private final Connection connection;
    private final LongSupplier nanos;
    private volatile boolean cut;
    private volatile long heardAt;
    private volatile boolean begun;

    Ears(Watches watches, Connection connection, LongSupplier nanos) {
        this.watches = watches;
        this.connection = connection;
        this.nanos = nanos;
        this.heardAt = nanos.getAsLong();
    }

    /** {@return for how many nanoseconds nothing was heard} */
    long silence() {
        return nanos.getAsLong() - heardAt;
    }

    /** {@return whether the server has answered, and others may write to the connection} */
    boolean hasBegun() {
        return begun;
    }

    void begin(Collection<String> channels) {
        write(() -> subscribe(channels.toArray(String[]::new)));
    }

    void end(String channel) {
        write(() -> unsubscribe(channel));
    }

    void probe() {
        write(this::ping);
    }

    /** A connection that can't be written to is noticed by whoever reads from it. */
    private void write(Runnable command) {
        if (cut) {
            return;
        }
        try {
            command.run();
        } catch (JedisException broken) {
            // Begun again by the listener, with all channels.
        }
        cutAgain();
    }

    /** Ends it for good; also wakes whoever reads from it or writes to it. */
    void cut() {
        cut = true;
        try {
            connection.forceDisconnect();
        } catch (IOException | JedisException gone) {
            LOG.log(Level.DEBUG, "a connection did not close", gone);
        }
    }

    /** Jedis connects anew, by itself and without saying so, when it is to write to what was closed meanwhile. */
    private void cutAgain() {
        if (cut) {
            cut();
        }
    }

    @Override
    public void onSubscribe(String channel, int count) {
        heardAt = nanos.getAsLong();
        cutAgain();
        if (!begun) {
            begun = true;
            watches.began(this);
        } else {
            watches.listens(channel);
        }
    }

    @Override
    public void onMessage(String channel, String message) {
        heardAt = nanos.getAsLong();
        watches.heard(channel, message);
    }

    @Override
    public void onPong(String pattern) {
        heardAt = nanos.getAsLong();
    }

    @Override
    public void onUnsubscribe(String channel, int count) {
        heardAt = nanos.getAsLong();
    }
}
