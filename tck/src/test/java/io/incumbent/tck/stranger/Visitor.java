package io.incumbent.tck.stranger;

import io.incumbent.ElectionName;
import io.incumbent.tck.server.Server;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;

/** Somebody who is no candidate and has a client of his own, on a way that no script breaks. */
final class Visitor implements AutoCloseable {

    private static final int RETRY_MILLIS = 1_000;

    private final CuratorFramework client;
    private final String path;

    Visitor(Server server, String election) {
        InetSocketAddress address = server.address();
        client = CuratorFrameworkFactory.newClient(
                address.getHostString() + ":" + address.getPort(), new RetryOneTime(RETRY_MILLIS));
        client.start();
        path = LatchPaths.of(new ElectionName(election));
    }

    /** Deletes the folder of an election's latches, as the server does with a container that is empty for a minute. */
    void deleteFolder() {
        try {
            client.delete().deletingChildrenIfNeeded().forPath(path);
        } catch (Exception failure) {
            throw new IllegalStateException("a visitor can't delete " + path, failure);
        }
    }

    /** {@return how many candidates stand in line} */
    int latches() {
        return nodes().size();
    }

    /** Writes into the first candidate's node what it has already. */
    void touchFirst() throws Exception {
        String node = nodes().get(0);
        client.setData().forPath(node, client.getData().forPath(node));
    }

    private List<String> nodes() {
        try {
            return client.getChildren().forPath(path).stream()
                    .sorted(Comparator.comparingLong(LatchPaths::number))
                    .map(node -> path + "/" + node)
                    .toList();
        } catch (Exception failure) {
            throw new IllegalStateException("a visitor can't read " + path, failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
