package io.incumbent.tck.proxy;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** The links of a run: one for each candidate and server, made when it is first asked for. Safe for many threads. */
public final class Proxies implements AutoCloseable {

    private record Ends(String candidate, String server) {}

    /** Makes a link of a name, to wherever its server is. */
    interface Opener {
        Link open(String name, Supplier<InetSocketAddress> target);
    }

    private final Function<String, InetSocketAddress> whereIs;
    private final Opener opener;
    private final Map<Ends, Link> links = new LinkedHashMap<>();
    private final Object lock = new Object();
    private boolean closed;

    /**
     * Begins without any link.
     *
     * @param whereIs tells where the server of a name is now; asked for every connection, by threads of the links, so it
     *     should answer at once
     */
    public Proxies(Function<String, InetSocketAddress> whereIs) {
        this(whereIs, TcpProxy::open);
    }

    Proxies(Function<String, InetSocketAddress> whereIs, Opener opener) {
        this.whereIs = Objects.requireNonNull(whereIs, "whereIs");
        this.opener = opener;
    }

    /**
     * Gives the link between two, always the same.
     *
     * @param candidate the candidate's id
     * @param server the server's name
     * @return the link; it is closed together with these proxies
     * @throws IllegalStateException if these proxies are closed
     */
    public Link link(String candidate, String server) {
        Ends ends = new Ends(Objects.requireNonNull(candidate, "candidate"), Objects.requireNonNull(server, "server"));
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException(
                        "the proxies are closed: there is no link from " + candidate + " to " + server);
            }
            return links.computeIfAbsent(ends, this::open);
        }
    }

    private Link open(Ends ends) {
        return opener.open(ends.candidate() + "->" + ends.server(), () -> whereIs.apply(ends.server()));
    }

    /**
     * Gives the links of one candidate, so that it can be cut off.
     *
     * @param candidate the candidate's id
     * @return those that were asked for so far
     */
    public List<Link> ofCandidate(String candidate) {
        Objects.requireNonNull(candidate, "candidate");
        return entries().stream()
                .filter(entry -> entry.getKey().candidate().equals(candidate))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Gives the links to one server.
     *
     * @param server the server's name
     * @return those that were asked for so far
     */
    public List<Link> ofServer(String server) {
        Objects.requireNonNull(server, "server");
        return entries().stream()
                .filter(entry -> entry.getKey().server().equals(server))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** {@return all links, in the order in which they were asked for first} */
    public List<Link> all() {
        return entries().stream().map(Map.Entry::getValue).toList();
    }

    private List<Map.Entry<Ends, Link>> entries() {
        synchronized (lock) {
            return List.copyOf(links.entrySet());
        }
    }

    /**
     * Heals every link, also if one of them can't be.
     *
     * @throws IllegalStateException if the port of a link was taken while it refused connections
     */
    public void healAll() {
        IllegalStateException failures = new IllegalStateException("links that can't be healed");
        for (Link link : all()) {
            try {
                link.heal();
            } catch (IllegalStateException failure) {
                failures.addSuppressed(failure);
            }
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }

    /** {@return a line for each connection that a client holds open on any link; none may be left when a run has ended} */
    public List<String> openConnections() {
        return all().stream().flatMap(link -> link.openConnections().stream()).toList();
    }

    /** Closes every link; closing again does nothing. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        all().forEach(Link::close);
    }
}
