package io.incumbent.redis;

import io.incumbent.Guarantee;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.Traits;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import io.incumbent.tck.ServedBackend;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/** A server or a quorum, for the kit to judge the backend on. */
final class RedisUnderTest extends ServedBackend {

    private final boolean durable;
    private final String absent;

    RedisUnderTest(String name, Servers servers) {
        this(name, servers, true, "");
    }

    /** Not said to keep what it acknowledged. */
    static RedisUnderTest forgetful(String name, Servers servers) {
        return new RedisUnderTest(name, servers, false, "");
    }

    /** One more belongs to them that is never there. */
    static RedisUnderTest withAbsent(String name, Servers servers, String absent) {
        return new RedisUnderTest(name, servers, true, absent);
    }

    private RedisUnderTest(String name, Servers servers, boolean durable, String absent) {
        super(name, servers, provider(servers.all().size()));
        this.durable = durable;
        this.absent = absent;
    }

    private static BackendProvider provider(int servers) {
        return servers > 1 ? new RedisQuorum.Provider() : new RedisBackend.Provider();
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return RedisElectors.class;
    }

    /** The record, and the waiting line. */
    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("keys", 2L * direct().size());
    }

    @Override
    public Traits traits() {
        if (direct().size() > 1) {
            int all = direct().size() + (absent.isEmpty() ? 0 : 1);
            return new Traits(Guarantee.LINEARIZABLE, RedisQuorum.because(all, durable), durable, true);
        }
        return new Traits(
                Guarantee.SINGLE_NODE,
                Deployment.ONE.because() + (durable ? ", said to keep all that it acknowledged" : ""),
                durable,
                true);
    }

    @Override
    protected String url(List<InetSocketAddress> addresses) {
        return RedisElectors.url(new Place(addresses, settings()).hosts(), settings()) + "&durable=" + durable;
    }

    @Override
    public Map<String, String> settings() {
        return absent.isEmpty() ? Map.of() : Map.of(RedisElectors.ABSENT, absent);
    }

    static HostAndPort hostAndPort(InetSocketAddress address) {
        return new HostAndPort(address.getHostString(), address.getPort());
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(this::erase);
    }

    /** A client for each, because a server has another port after a restart. */
    private void erase(String register) {
        long deleted = 0;
        for (InetSocketAddress server : direct()) {
            try (RedisClient operator = RedisClient.create(hostAndPort(server))) {
                deleted += operator.del("tck:" + register);
            }
        }
        if (deleted == 0) {
            throw new IllegalStateException("there was no record of " + register + " to erase");
        }
    }
}
