package io.incumbent.zookeeper;

import java.util.List;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.utils.ZKPaths;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.proto.CreateRequest;

/** Where the registers stand, and who may do what to them: the framework's namespace and its provider say so. */
final class Place {

    private final CuratorFramework framework;
    private final String base;

    /** Takes a framework that was started. */
    Place(CuratorFramework framework, String path) {
        // Without its namespace, whose node Curator would create in the calling thread and as a container.
        this.framework = framework.usingNamespace(null);
        String namespace = framework.getNamespace();
        base = namespace == null || namespace.isEmpty() ? path : ZKPaths.fixForNamespace(namespace, path);
    }

    /** The node below which all registers stand. */
    String base() {
        return base;
    }

    String node(String register) {
        return ZKPaths.makePath(base, Names.node(register));
    }

    /** The root of the tree has none. */
    static String parent(String path) {
        return ZKPaths.getPathAndNode(path).getPath();
    }

    /** What Curator itself would give to a node that it creates; it tells in no other way. */
    List<ACL> acl(String path) throws Exception {
        var op = framework
                .transactionOp()
                .create()
                .withMode(CreateMode.PERSISTENT)
                .forPath(path, new byte[0])
                .get();
        return ((CreateRequest) op.toRequestRecord()).getAcl();
    }
}
