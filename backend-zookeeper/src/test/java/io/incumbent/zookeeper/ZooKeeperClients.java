package io.incumbent.zookeeper;

import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryNTimes;

/** The ways to an ensemble: a URL, and a framework as an application would make it. */
final class ZooKeeperClients {

    private ZooKeeperClients() {}

    static List<InetSocketAddress> addresses(Servers servers) {
        return servers.all().stream().map(Server::address).toList();
    }

    static String hosts(Collection<InetSocketAddress> addresses) {
        return addresses.stream()
                .map(address -> address.getHostString() + ":" + address.getPort())
                .collect(Collectors.joining(","));
    }

    static String url(Collection<InetSocketAddress> addresses, String path) {
        return "zookeeper://" + hosts(addresses) + "/" + path;
    }

    /** As an application would make it, with retries of its own. */
    static CuratorFramework to(Collection<InetSocketAddress> addresses) {
        CuratorFramework framework =
                CuratorFrameworkFactory.newClient(hosts(addresses), 10_000, 5_000, new RetryNTimes(5, 200));
        framework.start();
        return framework;
    }

    /** Keeps no watch: that of a usual framework, on the ensemble's settings, comes some time after its connection. */
    static CuratorFramework withoutWatch(Collection<InetSocketAddress> addresses) {
        CuratorFramework framework = CuratorFrameworkFactory.builder()
                .connectString(hosts(addresses))
                .sessionTimeoutMs(10_000)
                .connectionTimeoutMs(5_000)
                .retryPolicy(new RetryNTimes(5, 200))
                .ensembleTracker(false)
                .build();
        framework.start();
        return framework;
    }

    /** As an operator does it at a console: the node with all below it. */
    static void delete(CuratorFramework operator, String node) {
        try {
            operator.delete().deletingChildrenIfNeeded().forPath(node);
        } catch (Exception failure) {
            throw new IllegalStateException("can't delete " + node, failure);
        }
    }
}
