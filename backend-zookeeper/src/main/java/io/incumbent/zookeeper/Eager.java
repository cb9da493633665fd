package io.incumbent.zookeeper;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.zookeeper.client.HostProvider;

/**
 * Names the next server, and has the client go there at once. By itself it rests twice after it lost a connection: for a
 * second when all servers were tried, which is said to {@link #next}, and for up to a second at random, right behind that.
 * A lease of two seconds does not outlast that.
 *
 * <p>The second rest is a sleep of the thread that calls this, and ends without consequences when that thread is
 * interrupted. Should a client not sleep there, the interruption is still pending the next time; then it was the last.
 */
final class Eager implements HostProvider {

    /** Between two rounds over all servers, so that those who refuse are not asked without end. */
    private static final long SHORTEST_REST_MILLIS = 20;

    private static final long LONGEST_REST_MILLIS = 200;

    /** The client waits for a first answer for a session's time, shared among this many at least. */
    private static final int FEWEST_SHARES = 3;

    private final HostProvider hosts;
    private long rest = SHORTEST_REST_MILLIS;
    /** The client's first connection, for which it does not rest. */
    private boolean first = true;

    private boolean sleepy = true;

    Eager(HostProvider hosts) {
        this.hosts = hosts;
    }

    /**
     * What the client divides the session's time by to know when to give a connection up that is not answered at first.
     * With one server it would wait for the whole of it, also when that server, being started, has forgotten the connection.
     */
    @Override
    public int size() {
        return Math.max(FEWEST_SHARES, hosts.size());
    }

    /** Called by the client's own thread only, like {@link #onConnected}. */
    @Override
    public InetSocketAddress next(long spinDelay) {
        seeWhetherItSlept();
        InetSocketAddress server = hosts.next(Math.min(spinDelay, drawnRest()));
        // With no delay a client asks that has a connection, and looks for a better one.
        if (!first && sleepy && spinDelay > 0) {
            Thread.currentThread().interrupt();
        }
        return server;
    }

    private long drawnRest() {
        long drawn = rest / 2 + ThreadLocalRandom.current().nextLong(rest);
        rest = Math.min(2 * rest, LONGEST_REST_MILLIS);
        return drawn;
    }

    private void seeWhetherItSlept() {
        if (Thread.interrupted()) {
            sleepy = false;
        }
    }

    @Override
    public void onConnected() {
        seeWhetherItSlept();
        first = false;
        rest = SHORTEST_REST_MILLIS;
        hosts.onConnected();
    }

    @Override
    public boolean updateServerList(Collection<InetSocketAddress> servers, InetSocketAddress current) {
        return hosts.updateServerList(servers, current);
    }
}
