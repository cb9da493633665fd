package io.incumbent.redis;

import io.incumbent.ElectionListener;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.server.DockerServers;
import io.incumbent.tck.server.Server;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** A server, reached by links whose ports stay the same when it restarts; and its operator, who may do anything. */
final class OneServer implements AutoCloseable {

    final DockerServers servers;
    private final Proxies proxies;

    OneServer(DockerServers servers) {
        this.servers = servers;
        proxies = new Proxies(name -> server().address());
    }

    Server server() {
        return servers.all().get(0);
    }

    Link link(String candidate) {
        return proxies.link(candidate, server().name());
    }

    String address(String candidate) {
        InetSocketAddress address = link(candidate).address();
        return address.getHostString() + ":" + address.getPort();
    }

    String url(String candidate) {
        return "redis://" + address(candidate) + "?namespace=test";
    }

    Elections elections(String candidate, Duration term, ElectionListener listener) {
        ElectionOptions options = ElectionOptions.builder()
                .term(term)
                .candidateId(candidate)
                .listener(listener)
                .build();
        return Elections.connect(url(candidate), options);
    }

    Register register(String candidate) {
        return new RedisBackend.Provider().connect(BackendUrl.parse(url(candidate)), Duration.ofSeconds(2));
    }

    /** Asks directly, on a connection that is closed afterwards: the server may be another one by then. */
    <T> T operator(Function<UnifiedJedis, T> asks) {
        try (RedisClient client = RedisClient.create(RedisUnderTest.hostAndPort(server().address()))) {
            return asks.apply(client);
        }
    }

    /** Sends words such as {@code CONFIG SET maxmemory 1mb}. */
    void order(String words) {
        var unused = operator(client -> client.executeCommand(command(words)));
    }

    static CommandArguments command(String words) {
        String[] parts = words.split(" ", -1);
        CommandArguments command = new CommandArguments(() -> parts[0].getBytes(StandardCharsets.US_ASCII));
        for (int i = 1; i < parts.length; i++) {
            command.add(parts[i]);
        }
        return command;
    }

    /** Kills it and starts it with whatever it still has. */
    void restart() {
        server().kill();
        server().start();
    }

    void heal() {
        proxies.healAll();
    }

    @Override
    public void close() {
        proxies.close();
        servers.close();
    }
}
