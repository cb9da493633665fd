package io.incumbent.tck;

import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
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
import org.jspecify.annotations.Nullable;

/**
 * A backend whose service is servers that clients reach over TCP by a URL: both its register and its electors are judged.
 * Each client has a link of its own to each server, by which the kit silences that client and no other. Extend this, and
 * say what the kit can't know.
 */
public abstract class ServedBackend implements BackendUnderTest, ElectorsUnderTest, Silencer {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final String name;
    private final Servers servers;
    private final BackendProvider provider;
    private final Proxies proxies;
    private final Map<Register, String> clients = Collections.synchronizedMap(new IdentityHashMap<>());
    /** Opens links: their threads are not the client's, whose thread group the kit looks at. */
    private final ThreadPoolExecutor elsewhere =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    private final AtomicInteger count = new AtomicInteger();

    /**
     * For subclasses.
     *
     * @param name the name of the report's folder
     * @param servers the service, which is closed with this
     * @param provider what makes registers from URLs
     */
    protected ServedBackend(String name, Servers servers, BackendProvider provider) {
        this.name = name;
        this.servers = servers;
        this.provider = provider;
        this.proxies = new Proxies(this::whereIs);
        elsewhere.prestartCoreThread();
    }

    /** Looked up each time, since a server may have another port after a restart. */
    private InetSocketAddress whereIs(String server) {
        return servers.all().stream()
                .filter(one -> one.name().equals(server))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no server '" + server + "'"))
                .address();
    }

    /**
     * Says by which URL users would reach the service.
     *
     * @param addresses of the servers, or of links to them, in the order of {@link #servers()}
     * @return the URL
     */
    protected abstract String url(List<InetSocketAddress> addresses);

    /** {@return the addresses of the servers themselves, for whoever is not to be cut off} */
    protected final List<InetSocketAddress> direct() {
        return servers.all().stream().map(Server::address).toList();
    }

    /**
     * Opens links for a client.
     *
     * @param client its name
     * @return their addresses, one for each server
     */
    protected final List<InetSocketAddress> links(String client) {
        return servers.all().stream()
                .map(server -> proxies.link(client, server.name()).address())
                .toList();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Optional<ElectorsUnderTest> electors() {
        return Optional.of(this);
    }

    @Override
    public final Optional<Servers> servers() {
        return Optional.of(servers);
    }

    @Override
    public final Register connect() {
        String client = "client-" + count.incrementAndGet();
        List<InetSocketAddress> links =
                CompletableFuture.supplyAsync(() -> links(client), elsewhere).join();
        Register register = provider.connect(BackendUrl.parse(url(links)), TO_CONNECT);
        clients.put(register, client);
        return register;
    }

    @Override
    public final Optional<Provision> provision() {
        return Optional.of(new Provision(provider, url(direct())));
    }

    @Override
    public final Optional<Silencer> silencer() {
        return Optional.of(this);
    }

    @Override
    public final void silence(Register client) {
        links(client).forEach(link -> link.inject(new Fault.Stall()));
    }

    @Override
    public final void resume(Register client) {
        links(client).forEach(Link::heal);
    }

    private List<Link> links(Register client) {
        @Nullable String known = clients.get(client);
        return proxies.ofCandidate(Objects.requireNonNull(known, "a client that was made here"));
    }

    @Override
    public final boolean sparesOthers() {
        return true;
    }

    @Override
    public void close() {
        elsewhere.shutdown();
        proxies.close();
        servers.close();
    }
}
