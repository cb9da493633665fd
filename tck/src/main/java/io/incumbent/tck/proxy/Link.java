package io.incumbent.tck.proxy;

import java.net.InetSocketAddress;
import java.util.List;

/**
 * The way from one candidate to one server, which can be broken and healed at any time. Safe for use by many threads.
 *
 * <p>At most one fault is in force on each way. A new one takes the place of those that it touches, as if they had been
 * healed at the same instant. When a call returns, what it asked for is in force on every connection: nothing is
 * delivered any more that it forbids.
 */
public interface Link extends AutoCloseable {

    /** {@return the name, as in {@code a->etcd-1}} */
    String name();

    /**
     * Tells where the candidate connects to. The port is the same as long as the link is open, also while it refuses
     * connections.
     *
     * @return an address of this host's loopback interface
     */
    InetSocketAddress address();

    /**
     * Puts a fault on the whole link, in place of everything that was in force.
     *
     * @param fault what to do
     * @return by which its effect can be asked for, also after it was healed
     * @throws IllegalStateException if the link is closed
     */
    Injection inject(Fault fault);

    /**
     * Puts a fault on one way, in place of what was in force there; a fault of the whole link ends on both.
     *
     * @param way which
     * @param fault what to do
     * @return by which its effect can be asked for, also after it was healed
     * @throws IllegalStateException if the link is closed
     */
    Injection inject(Way way, Fault.OneWay fault);

    /**
     * Ends every fault: what was held is delivered, connections that lost something or hang are reset, new ones pass.
     * Does nothing on a link that is closed, or has no fault.
     *
     * @throws IllegalStateException if the port was taken by somebody else while the link refused connections
     */
    void heal();

    /**
     * Tells the link that a client saw a connection refused. The link cannot know: the kernel refuses for it.
     */
    void sawRefusal();

    /** {@return what has happened so far; also after the link was closed} */
    Evidence evidence();

    /**
     * Lists what clients hold open. A client that has ended its side holds nothing any more, even if its server does not
     * end the other: a server that was being started keeps such connections, as ZooKeeper's does.
     *
     * @return a line for each connection, saying from where to where it goes; empty after closing
     */
    List<String> openConnections();

    /** Resets all connections and frees everything, the port too; closing again does nothing. */
    @Override
    void close();
}
