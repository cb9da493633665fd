package io.incumbent.zookeeper;

import java.net.InetSocketAddress;
import java.util.Collection;
import org.apache.zookeeper.client.HostProvider;

/**
 * Names the next server without the second's rest that ZooKeeper's client takes after it has tried them all. What is left
 * is the client's own, up to a second after each loss of a connection, at random.
 */
final class Eager implements HostProvider {

    /** Enough for a server that refuses not to be asked without end. */
    private static final long REST_MILLIS = 20;

    private final HostProvider hosts;

    Eager(HostProvider hosts) {
        this.hosts = hosts;
    }

    @Override
    public int size() {
        return hosts.size();
    }

    @Override
    public InetSocketAddress next(long spinDelay) {
        return hosts.next(Math.min(spinDelay, REST_MILLIS));
    }

    @Override
    public void onConnected() {
        hosts.onConnected();
    }

    @Override
    public boolean updateServerList(Collection<InetSocketAddress> servers, InetSocketAddress current) {
        return hosts.updateServerList(servers, current);
    }
}
