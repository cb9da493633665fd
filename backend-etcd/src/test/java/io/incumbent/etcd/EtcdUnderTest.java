package io.incumbent.etcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
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
import java.nio.charset.StandardCharsets;
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

/** A cluster, with a link of its own from each client to each member, for the kit to judge the backend on. */
final class EtcdUnderTest implements BackendUnderTest, ElectorsUnderTest, Silencer {

    private final String name;
    private final Servers servers;
    private final Proxies proxies;
    private final Client operator;
    private final Map<Register, String> clients = Collections.synchronizedMap(new IdentityHashMap<>());
    /** Opens links: their threads are not the client's, whose thread group the kit looks at. */
    private final ThreadPoolExecutor elsewhere =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    private final AtomicInteger count = new AtomicInteger();

    EtcdUnderTest(String name, Servers servers) {
        this.name = name;
        this.servers = servers;
        this.proxies = new Proxies(server -> addresses(servers).get(server));
        this.operator = EtcdClients.to(openLinks("operator"));
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
        return EtcdElectors.class;
    }

    @Override
    public Optional<Servers> servers() {
        return Optional.of(servers);
    }

    /** After a refused connection gRPC waits for a second before it tries again. */
    @Override
    public Promises promises() {
        return Promises.usual().withSteady(Duration.ofSeconds(4));
    }

    /** The record, and the waiting line. */
    @Override
    public Map<String, Long> leftoversPerElection() {
        return Map.of("keys", 2L);
    }

    @Override
    public Traits traits() {
        return EtcdBackend.on(operator).traits();
    }

    @Override
    public Register connect() {
        String client = "client-" + count.incrementAndGet();
        List<InetSocketAddress> links = CompletableFuture.supplyAsync(() -> openLinks(client), elsewhere)
                .join();
        Register register = new EtcdBackend.Provider()
                .connect(BackendUrl.parse(EtcdClients.url(links, "tck")), Duration.ofSeconds(5));
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
        return Optional.of(register -> operator.getKVClient()
                .delete(ByteSequence.from("tck/" + register, StandardCharsets.UTF_8))
                .orTimeout(10, TimeUnit.SECONDS)
                .join());
    }

    @Override
    public Optional<Provision> provision() {
        List<InetSocketAddress> direct =
                servers.all().stream().map(Server::address).toList();
        return Optional.of(new Provision(new EtcdBackend.Provider(), EtcdClients.url(direct, "tck")));
    }

    @Override
    public void close() {
        operator.close();
        elsewhere.shutdown();
        proxies.close();
        servers.close();
    }
}
