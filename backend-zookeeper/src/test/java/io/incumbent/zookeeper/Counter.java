package io.incumbent.zookeeper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.curator.utils.ZookeeperFactory;
import org.apache.zookeeper.AsyncCallback;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Op;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.client.ZKClientConfig;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Stat;
import org.jspecify.annotations.Nullable;

/** Makes clients, and counts what we and {@code LeaderLatch} have them send, by the name of the operation. */
final class Counter implements ZookeeperFactory {

    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();

    @Override
    public ZooKeeper newZooKeeper(String servers, int sessionMillis, Watcher watcher, boolean readOnly)
            throws IOException {
        return newZooKeeper(servers, sessionMillis, watcher, readOnly, new ZKClientConfig());
    }

    @Override
    public ZooKeeper newZooKeeper(
            String servers, int sessionMillis, Watcher watcher, boolean readOnly, ZKClientConfig config)
            throws IOException {
        return new Counted(servers, sessionMillis, watcher, readOnly, config);
    }

    private void count(String operation) {
        requests.computeIfAbsent(operation, unused -> new LongAdder()).increment();
    }

    long total() {
        return requests.values().stream().mapToLong(LongAdder::sum).sum();
    }

    void reset() {
        requests.clear();
    }

    @Override
    public String toString() {
        return total() + " " + new TreeMap<>(requests);
    }

    /** Those methods that the others of the same name lead to. */
    @SuppressWarnings("try") // That closing may be interrupted is said by the class above.
    private final class Counted extends ZooKeeper {

        Counted(String servers, int sessionMillis, Watcher watcher, boolean readOnly, ZKClientConfig config)
                throws IOException {
            super(servers, sessionMillis, watcher, readOnly, config);
        }

        @Override
        public void multi(Iterable<Op> ops, AsyncCallback.MultiCallback told, Object context) {
            count("multi");
            super.multi(ops, told, context);
        }

        @Override
        public void getData(String path, @Nullable Watcher watcher, AsyncCallback.DataCallback told, Object context) {
            count("getData");
            super.getData(path, watcher, told, context);
        }

        @Override
        public byte[] getData(String path, @Nullable Watcher watcher, Stat stat)
                throws KeeperException, InterruptedException {
            count("getData");
            return super.getData(path, watcher, stat);
        }

        @Override
        public void exists(String path, @Nullable Watcher watcher, AsyncCallback.StatCallback told, Object context) {
            count("exists");
            super.exists(path, watcher, told, context);
        }

        @Override
        public void sync(String path, AsyncCallback.VoidCallback told, Object context) {
            count("sync");
            super.sync(path, told, context);
        }

        @Override
        public void create(
                String path,
                byte[] data,
                List<ACL> acl,
                CreateMode mode,
                AsyncCallback.StringCallback told,
                Object context) {
            count("create");
            super.create(path, data, acl, mode, told, context);
        }

        @Override
        public void create(
                String path,
                byte[] data,
                List<ACL> acl,
                CreateMode mode,
                AsyncCallback.Create2Callback told,
                Object context,
                long ttl) {
            count("create");
            super.create(path, data, acl, mode, told, context, ttl);
        }

        @Override
        public void getChildren(
                String path, @Nullable Watcher watcher, AsyncCallback.Children2Callback told, Object context) {
            count("getChildren");
            super.getChildren(path, watcher, told, context);
        }

        @Override
        public void delete(String path, int version, AsyncCallback.VoidCallback told, Object context) {
            count("delete");
            super.delete(path, version, told, context);
        }

        @Override
        public void removeWatches(
                String path,
                Watcher watcher,
                Watcher.WatcherType type,
                boolean local,
                AsyncCallback.VoidCallback told,
                Object context) {
            count("removeWatches");
            super.removeWatches(path, watcher, type, local, told, context);
        }
    }
}
