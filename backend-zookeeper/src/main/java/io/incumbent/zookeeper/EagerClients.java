package io.incumbent.zookeeper;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.curator.utils.ZookeeperFactory;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.client.ConnectStringParser;
import org.apache.zookeeper.client.StaticHostProvider;
import org.apache.zookeeper.client.ZKClientConfig;

/**
 * Makes clients that connect again soon, until it is closed. Curator, which replaces a client whose session has ended, may
 * do that while it is being closed, and would leave the new one behind. What it replaces may outlive that, too: when it
 * declares a session over that was silent for too long, and the client's connection is established at that very moment,
 * then that client takes itself for connected again, and Curator has already forgotten it.
 */
final class EagerClients implements ZookeeperFactory, AutoCloseable {

    /** The shortest that a client can be told: nobody waits, since zero would be for ever. */
    private static final int SHORTEST_MILLIS = 1;

    /** All that may still live. */
    private final List<ZooKeeper> made = new CopyOnWriteArrayList<>();

    private boolean closed;

    @Override
    public ZooKeeper newZooKeeper(String servers, int sessionMillis, Watcher watcher, boolean readOnly)
            throws IOException {
        return newZooKeeper(servers, sessionMillis, watcher, readOnly, new ZKClientConfig());
    }

    @Override
    public synchronized ZooKeeper newZooKeeper(
            String servers, int sessionMillis, Watcher watcher, boolean readOnly, ZKClientConfig config)
            throws IOException {
        if (closed) {
            throw new IOException("no client is made any more: the backend is closed");
        }
        end(SHORTEST_MILLIS);
        var hosts = new StaticHostProvider(new ConnectStringParser(servers).getServerAddresses());
        ZooKeeper client = new ZooKeeper(servers, sessionMillis, watcher, readOnly, new Eager(hosts), config);
        made.add(client);
        return client;
    }

    /** Makes no more. To be called before whoever asks for clients is closed. */
    @Override
    public synchronized void close() {
        closed = true;
    }

    /** Closes all that live, and waits for the end of their threads, each so long; those that are over are forgotten. */
    void end(int millis) {
        for (ZooKeeper client : List.copyOf(made)) {
            if (isOver(client, millis)) {
                made.remove(client);
            }
        }
    }

    private static boolean isOver(ZooKeeper client, int millis) {
        try {
            return client.close(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
