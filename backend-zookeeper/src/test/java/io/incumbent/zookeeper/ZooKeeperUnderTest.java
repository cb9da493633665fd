package io.incumbent.zookeeper;

import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Promises;
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
import org.apache.curator.framework.CuratorFramework;
import org.jspecify.annotations.Nullable;

/** An ensemble, with a link of its own from each client to each server, for the kit to judge the backend on. */
final class ZooKeeperUnderTest implements BackendUnderTest, ElectorsUnderTest, Silencer {

    private final String name;
    private final Servers servers;
    private final Proxies proxies;
    private final CuratorFramework operator;
    private final Map<Register, String> clients = Collections.synchronizedMap(new IdentityHashMap<>());
    /** Opens links: their threads are not the client's, whose thread group the kit looks at. */
    private final ThreadPoolExecutor elsewhere =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    private final AtomicInteger count = new AtomicInteger();

    ZooKeeperUnderTest(String name, Servers servers) {
        this.name = name;
        this.servers = servers;
        this.proxies = new Proxies(server -> addresses(servers).get(server));
        this.operator = ZooKeeperClients.to(openLinks("operator"));
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

    /** The client library may rest for a second before it connects again. */
    @Override
    public Promises promises() {
        return Promises.usual().withTerm(Duration.ofSeconds(4));
    }

    @Override
    public Class<? extends ElectorSource> source() {
        return ZooKeeperElectors.class;
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(servers);
    }

    /** The record and the waiting line, each with its child. */
    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("nodes", 4L);
    }

    @Override
    public Traits traits() {
        return ZooKeeperBackend.on(operator).traits();
    }

    @Override
    public Register connect() {
        String client = "client-" + count.incrementAndGet();
        List<InetSocketAddress> links = CompletableFuture.supplyAsync(() -> openLinks(client), elsewhere)
                .join();
        Register register = new ZooKeeperBackend.Provider()
                .connect(BackendUrl.parse(ZooKeeperClients.url(links, "tck")), Duration.ofSeconds(5));
        clients.put(register, client);
        return register;
    }

    private List<InetSocketAddress> openLinks(String client) {
        return servers.all().stream()
                .map(server -> proxies.link(client, server.name()).address())
                .toList();
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
        return Optional.of(register -> ZooKeeperClients.delete(operator, "/tck/" + Names.node(register)));
    }

    @Override
    public Optional<Provision> provision() {
        return Optional.of(new Provision(
                new ZooKeeperBackend.Provider(), ZooKeeperClients.url(ZooKeeperClients.addresses(servers), "tck")));
    }

    @Override
    public void close() {
        operator.close();
        elsewhere.shutdown();
        proxies.close();
        servers.close();
    }
}
