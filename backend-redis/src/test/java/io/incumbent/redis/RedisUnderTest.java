package io.incumbent.redis;

import io.incumbent.Guarantee;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Provision;
import io.incumbent.tck.Silencer;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/** A server, with a link of its own from each client, for the kit to judge the backend on. */
final class RedisUnderTest implements BackendUnderTest, ElectorsUnderTest, Silencer {

    private final String name;
    private final boolean durable;
    private final Servers servers;
    private final Proxies proxies;
    private final Map<Register, String> clients = Collections.synchronizedMap(new IdentityHashMap<>());
    /** Opens links: their threads are not the client's, whose thread group the kit looks at. */
    private final ThreadPoolExecutor elsewhere =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    private final AtomicInteger count = new AtomicInteger();

    RedisUnderTest(String name, Servers servers) {
        this(name, servers, true);
    }

    /** Not said to keep what it acknowledged. */
    static RedisUnderTest forgetful(String name, Servers servers) {
        return new RedisUnderTest(name, servers, false);
    }

    private RedisUnderTest(String name, Servers servers, boolean durable) {
        this.durable = durable;
        this.name = name;
        this.servers = servers;
        this.proxies = new Proxies(server -> addresses(servers).get(server));
        elsewhere.prestartCoreThread();
    }

    private static Map<String, InetSocketAddress> addresses(Servers servers) {
        return servers.all().stream().collect(Collectors.toMap(Server::name, Server::address));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<ElectorsUnderTest> electors() {
        return Optional.of(this);
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return RedisElectors.class;
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(servers);
    }

    /** The record, and the waiting line. */
    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("keys", 2L);
    }

    @Override
    public Traits traits() {
        return new Traits(
                Guarantee.SINGLE_NODE,
                Deployment.ONE.because() + (durable ? ", said to keep all that it acknowledged" : ""),
                durable,
                true);
    }

    @Override
    public Register connect() {
        String client = "client-" + count.incrementAndGet();
        InetSocketAddress link =
                CompletableFuture.supplyAsync(() -> openLink(client), elsewhere).join();
        Register register = new RedisBackend.Provider().connect(BackendUrl.parse(url(link)), Duration.ofSeconds(5));
        clients.put(register, client);
        return register;
    }

    private InetSocketAddress openLink(String client) {
        return proxies.link(client, servers.all().get(0).name()).address();
    }

    private String url(InetSocketAddress address) {
        return "redis://" + address.getHostString() + ":" + address.getPort() + "?namespace=tck&durable=" + durable;
    }

    static HostAndPort hostAndPort(InetSocketAddress address) {
        return new HostAndPort(address.getHostString(), address.getPort());
    }

    @Override
    public Optional<Silencer> silencer() {
        return Optional.of(this);
    }

    @Override
    public void silence(Register client) {
        links(client).forEach(link -> link.inject(new Fault.Stall()));
    }

    @Override
    public void resume(Register client) {
        links(client).forEach(Link::heal);
    }

    private List<Link> links(Register client) {
        @Nullable String known = clients.get(client);
        return proxies.ofCandidate(Objects.requireNonNull(known, "a client that was made here"));
    }

    @Override
    public boolean sparesOthers() {
        return true;
    }

    @Override
    public Optional<Consumer<String>> eraser() {
        return Optional.of(register -> {
            // A client for each, because the server has another port after a restart.
            try (RedisClient operator =
                    RedisClient.create(hostAndPort(servers.all().get(0).address()))) {
                operator.del("tck:" + register);
            }
        });
    }

    @Override
    public Optional<Provision> provision() {
        return Optional.of(new Provision(
                new RedisBackend.Provider(), url(servers.all().get(0).address())));
    }

    @Override
    public void close() {
        elsewhere.shutdown();
        proxies.close();
        servers.close();
    }
}
