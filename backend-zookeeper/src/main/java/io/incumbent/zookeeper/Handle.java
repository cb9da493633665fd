package io.incumbent.zookeeper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.zookeeper.AsyncCallback;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Op;
import org.apache.zookeeper.OpResult;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Stat;
import org.jspecify.annotations.Nullable;

/**
 * One session of ZooKeeper's own client, as futures. Requests take effect, and are answered, in the order in which they
 * are made, and each is sent once.
 *
 * <p>Curator's own operations are not used: after a lost connection they send the request again, so that the second
 * answer would call <em>rejected</em> what the first request had done.
 */
final class Handle {

    private final ZooKeeper client;

    Handle(ZooKeeper client) {
        this.client = client;
    }

    /** What a node held. */
    record Node(String text, Stat stat) {}

    /** Answered when this session's server has seen all that the leader had when it was asked. */
    CompletableFuture<Void> sync(String path) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        client.sync(path, (rc, at, ctx) -> settle(answer, rc, at, null), null);
        return answer;
    }

    /** {@code null} if there is no such node. The watcher, if any, is set only if there is. */
    CompletableFuture<@Nullable Node> get(String path, @Nullable Watcher watcher) {
        CompletableFuture<@Nullable Node> answer = new CompletableFuture<>();
        AsyncCallback.DataCallback told = (rc, at, ctx, data, stat) -> {
            if (rc == KeeperException.Code.NONODE.intValue()) {
                answer.complete(null);
            } else {
                settle(answer, rc, at, stat == null ? null : new Node(text(data), stat));
            }
        };
        client.getData(path, watcher, told, null);
        return answer;
    }

    private static String text(byte @Nullable [] data) {
        return data == null ? "" : new String(data, StandardCharsets.UTF_8);
    }

    /** {@code null} if there is no such node. The watcher, if any, is set in either case. */
    CompletableFuture<@Nullable Stat> exists(String path, @Nullable Watcher watcher) {
        CompletableFuture<@Nullable Stat> answer = new CompletableFuture<>();
        AsyncCallback.StatCallback told = (rc, at, ctx, stat) -> {
            if (rc == KeeperException.Code.NONODE.intValue()) {
                answer.complete(null);
            } else {
                settle(answer, rc, at, stat);
            }
        };
        client.exists(path, watcher, told, null);
        return answer;
    }

    /** Forgets a watcher, here if not at the server, which forgets it at its next event. */
    void forget(String path, Watcher watcher) {
        client.removeWatches(path, watcher, Watcher.WatcherType.Data, true, (rc, at, ctx) -> {}, null);
    }

    CompletableFuture<Void> create(String path, List<ACL> acl) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        AsyncCallback.StringCallback told = (rc, at, ctx, name) -> settle(answer, rc, at, null);
        client.create(path, new byte[0], acl, CreateMode.PERSISTENT, told, null);
        return answer;
    }

    /** All of it or nothing; results of which one is an error mean nothing, and say so for certain. */
    CompletableFuture<List<OpResult>> multi(List<Op> ops) {
        CompletableFuture<List<OpResult>> answer = new CompletableFuture<>();
        AsyncCallback.MultiCallback told = (rc, at, ctx, results) -> {
            if (results != null && !results.isEmpty()) {
                answer.complete(results);
            } else {
                settle(answer, rc == 0 ? KeeperException.Code.MARSHALLINGERROR.intValue() : rc, at, null);
            }
        };
        client.multi(ops, told, null);
        return answer;
    }

    private static <T> void settle(CompletableFuture<T> answer, int rc, @Nullable String path, @Nullable T value) {
        if (rc == KeeperException.Code.OK.intValue()) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(KeeperException.create(KeeperException.Code.get(rc), path));
        }
    }
}
