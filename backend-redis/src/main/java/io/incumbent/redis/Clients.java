package io.incumbent.redis;

import java.time.Duration;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;

/** Makes Jedis' client from a URL, set up for elections: no wait is without an end. */
final class Clients {

    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private Clients() {}

    static RedisClient open(RedisUrl url, Duration timeout) {
        Duration each = timeout.compareTo(SHORTEST) < 0 ? SHORTEST : timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
        return RedisClient.builder()
                .hostAndPort(address(url))
                .clientConfig(config(url, each))
                .poolConfig(pool(each))
                .build();
    }

    /** A connection for listening, whose reads end when nothing comes. */
    static Connection listening(RedisUrl url) {
        return new Connection(address(url), config(url, CONNECTING));
    }

    private static HostAndPort address(RedisUrl url) {
        // The brackets belong to the URL, not to the address.
        return new HostAndPort(url.host().replaceAll("[\\[\\]]", ""), url.port());
    }

    private static JedisClientConfig config(RedisUrl url, Duration each) {
        Duration connecting = each.compareTo(CONNECTING) < 0 ? each : CONNECTING;
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                // What we use is the same in all versions of the protocol; to agree on one costs a request.
                .autoNegotiateProtocol(false)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .connectionTimeoutMillis((int) connecting.toMillis())
                .socketTimeoutMillis((int) each.toMillis())
                .blockingSocketTimeoutMillis((int) Watches.SILENT.toMillis())
                .database(url.database());
        if (!url.password().isEmpty()) {
            config.user(url.user().isEmpty() ? null : url.user()).password(url.password());
        }
        if (url.tls()) {
            config.sslOptions(Tls.options(url.ca()));
        }
        return config.build();
    }

    /** A connection for each thread, so that nobody waits for one. Nothing looks after idle ones: who finds one dead says so. */
    private static GenericObjectPoolConfig<Connection> pool(Duration wait) {
        GenericObjectPoolConfig<Connection> pool = new GenericObjectPoolConfig<>();
        pool.setMaxTotal(Calls.THREADS + Calls.READING);
        pool.setMaxIdle(Calls.THREADS + Calls.READING);
        pool.setMaxWait(wait);
        pool.setJmxEnabled(false);
        return pool;
    }
}
