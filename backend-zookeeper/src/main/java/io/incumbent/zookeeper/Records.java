package io.incumbent.zookeeper;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.zookeeper.Contents.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.Op;
import org.apache.zookeeper.OpResult;
import org.apache.zookeeper.Watcher;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Stat;
import org.jspecify.annotations.Nullable;

/**
 * How registers stand in ZooKeeper: each is a node with one child.
 *
 * <p>ZooKeeper compares the number of writes to a node, and that begins anew when a node was deleted and created again:
 * a renewal that comes late would then overwrite another's record. So each node is created together with a child whose
 * name is drawn at random, the node's life, and each change is one transaction that checks that this child is still
 * there and that the number is the expected one. A node that has children can't be deleted, hence while its child is
 * there it is still the same node, and in one node no number comes twice.
 */
final class Records {

    /** How often missing parents are created before somebody else must be deleting them. */
    private static final int MOST_TRIES = 3;
    /** The number by which ZooKeeper is told not to compare; the next one a node has after four billion writes. */
    private static final int ANY = -1;

    private final Place place;

    Records(Place place) {
        this.place = place;
    }

    /** Whether there is somebody who lets us read here. */
    CompletableFuture<String> greet(Handle handle) {
        return handle.sync(place.base()).thenCombine(handle.get(place.base(), null), (nothing, node) -> "");
    }

    /** What the leader of the ensemble has, by one round trip: three requests on one session, answered in their order. */
    CompletableFuture<Snapshot> newest(Handle handle, String register) {
        CompletableFuture<Void> synced = handle.sync(place.base());
        return synced.thenCombine(known(handle, register), (nothing, found) -> found);
    }

    /** What this session's server has. */
    CompletableFuture<Snapshot> known(Handle handle, String register) {
        var node = handle.get(place.node(register), null);
        // Asked later, so it tells of the deletion of a node that was not there any more.
        var parent = handle.exists(place.base(), null);
        return node.thenCombine(parent, Found::new).thenCompose(found -> shown(handle, found));
    }

    /** The same, with the watcher set, whether there is a node or not; a single request if there is one. */
    CompletableFuture<Snapshot> watched(Handle handle, String register, Watcher watcher) {
        String node = place.node(register);
        return handle.get(node, watcher).thenCompose(held -> {
            if (held != null && Contents.isWhole(held)) {
                return CompletableFuture.completedFuture(Contents.read(held, 0));
            }
            // The watch first, so that nothing falls between.
            return handle.exists(node, watcher).thenCombine(known(handle, register), (nothing, found) -> found);
        });
    }

    /** A register's node, and the node above. */
    private record Found(
            Handle.@Nullable Node node, @Nullable Stat parent) {}

    private CompletableFuture<Snapshot> shown(Handle handle, Found found) {
        Stat parent = found.parent;
        if (found.node != null) {
            return CompletableFuture.completedFuture(Contents.read(found.node, parent == null ? 0 : parent.getPzxid()));
        }
        return lastChange(handle, place.base(), parent).thenApply(Contents::absent);
    }

    /**
     * The id of the last transaction that created or deleted a child of this node, or of the next that exists above it:
     * whatever was there before, its deletion came after all its writes, and hence exceeds the tokens in them.
     */
    private CompletableFuture<Long> lastChange(Handle handle, String path, @Nullable Stat stat) {
        if (stat != null) {
            return CompletableFuture.completedFuture(stat.getPzxid());
        }
        if (path.equals("/")) {
            return CompletableFuture.failedFuture(noRoot());
        }
        String above = Place.parent(path);
        return handle.exists(above, null).thenCompose(known -> lastChange(handle, above, known));
    }

    private static ConfigurationException noRoot() {
        return new ConfigurationException(
                "the root of the connection",
                "(the path behind its last host)",
                "does not exist",
                "create that node, or leave it out of the connection string");
    }

    /** One transaction that is the change; if it is refused, a look at what is there instead. */
    CompletableFuture<Outcome> change(Handle handle, Change change) {
        return change(handle, change, MOST_TRIES);
    }

    private CompletableFuture<Outcome> change(Handle handle, Change change, int tries) {
        Attempt attempt = attempt(change);
        return handle.multi(attempt.ops).thenCompose(results -> outcome(handle, change, attempt, results, tries));
    }

    private CompletableFuture<Outcome> outcome(
            Handle handle, Change change, Attempt attempt, List<OpResult> results, int tries) {
        Refusal refusal = Refusal.in(results);
        if (refusal == null) {
            return CompletableFuture.completedFuture(applied(change, attempt, results.get(results.size() - 1)));
        }
        if (!refusal.isComparison()) {
            return CompletableFuture.failedFuture(refusal.failure(place.node(change.register())));
        }
        if (refusal.saysNoParent(attempt.ops)) {
            return tries == 0
                    ? CompletableFuture.failedFuture(new BackendUnavailableException(
                            "somebody deletes " + place.base() + " as often as it is created"))
                    : createAll(handle, place.base()).thenCompose(created -> change(handle, change, tries - 1));
        }
        // On the same session, whose server had applied everything up to the refusal before it passed that on; the
        // leader is asked all the same, so that nothing here rests on what a server does for its sessions.
        return newest(handle, change.register()).thenApply(current -> rejected(change, current));
    }

    private Outcome rejected(Change change, Snapshot current) {
        if (current.record() != null
                && change.expected().record() != null
                && current.version().equals(change.expected().version())) {
            throw foreign(change, "has lost the child that was created with it, but has others");
        }
        return new Outcome.Rejected(current);
    }

    /** A transaction for a change, and which life its node then has. */
    record Attempt(List<Op> ops, String life) {}

    /** Throws if it can't be made. */
    Attempt attempt(Change change) {
        return change.expected().record() == null ? creation(change) : replacement(change);
    }

    /**
     * The node with its child, or nothing if there is a node. It is written once more in the same transaction, because
     * only then does ZooKeeper tell the transaction's id.
     */
    private Attempt creation(Change change) {
        String node = place.node(change.register());
        String life = UUID.randomUUID().toString().replace("-", "");
        List<Op> ops = new ArrayList<>();
        // Fails if it has a child: then somebody else has created the register, and it is not absent.
        Contents.remains(change.expected()).ifPresent(version -> ops.add(Op.delete(node, version)));
        ops.add(Op.create(node, new byte[0], acl(node), CreateMode.PERSISTENT));
        String child = child(node, life);
        ops.add(Op.create(child, new byte[0], acl(child), CreateMode.PERSISTENT));
        ops.add(Op.setData(node, Contents.of(change.next(), life), 0));
        return new Attempt(ops, life);
    }

    private Attempt replacement(Change change) {
        Version expected = Version.of(change.expected())
                .orElseThrow(() -> foreign(change, "was not written by a candidate: " + shown(change)));
        if (expected.number() == ANY) {
            throw foreign(change, "was written four billion times, and can't be compared any more");
        }
        String node = place.node(change.register());
        return new Attempt(
                List.of(
                        Op.check(child(node, expected.life()), ANY),
                        Op.setData(node, Contents.of(change.next(), expected.life()), expected.number())),
                expected.life());
    }

    private static String child(String node, String life) {
        return node + "/" + life;
    }

    private static String shown(Change change) {
        return Failures.shown(String.valueOf(change.expected().record()));
    }

    private ConfigurationException foreign(Change change, String constraint) {
        return new ConfigurationException(
                "node",
                place.node(change.register()),
                constraint,
                "stop all candidates, wait a term and delete the node with all below it; it was left untouched");
    }

    private List<ACL> acl(String node) {
        try {
            return place.acl(node);
        } catch (Exception failure) {
            throw new IllegalStateException("the framework's provider gave no ACL for " + node, failure);
        }
    }

    Outcome applied(Change change, Attempt attempt, OpResult last) {
        if (last instanceof OpResult.SetDataResult written) {
            Stat stat = written.getStat();
            return new Outcome.Applied(
                    Contents.snapshot(change.next(), new Version(attempt.life, stat.getVersion()), stat.getMzxid()));
        }
        throw new IllegalStateException("ZooKeeper answered a write of " + change.register() + " with "
                + last.getClass().getSimpleName());
    }

    /** Plain nodes that stay: were they containers, ZooKeeper would delete them between two elections. */
    private CompletableFuture<Void> createAll(Handle handle, String path) {
        if (path.equals("/")) {
            return CompletableFuture.failedFuture(noRoot());
        }
        return handle.create(path, acl(path)).exceptionallyCompose(failure -> switch (code(failure)) {
            case NODEEXISTS -> CompletableFuture.completedFuture(null);
            case NONODE -> createAll(handle, Place.parent(path)).thenCompose(above -> createAll(handle, path));
            default -> CompletableFuture.failedFuture(failure);
        });
    }

    private static KeeperException.Code code(Throwable failure) {
        return Failures.unwrapped(failure) instanceof KeeperException known
                ? known.code()
                : KeeperException.Code.SYSTEMERROR;
    }
}
