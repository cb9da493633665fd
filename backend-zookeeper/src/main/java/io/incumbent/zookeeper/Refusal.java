package io.incumbent.zookeeper;

import java.util.List;
import java.util.Set;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.KeeperException.Code;
import org.apache.zookeeper.Op;
import org.apache.zookeeper.OpResult;
import org.apache.zookeeper.ZooDefs;
import org.jspecify.annotations.Nullable;

/**
 * Why a transaction did nothing, and never will. ZooKeeper answers one result for each operation: those before the one
 * that failed are errors without a reason, it has its own, and those behind it were not tried.
 *
 * @param index which operation failed
 * @param code what it said
 */
record Refusal(int index, Code code) {

    private static final Set<Code> COMPARISONS = Set.of(Code.BADVERSION, Code.NONODE, Code.NODEEXISTS, Code.NOTEMPTY);

    /** {@code null} if the transaction took effect. */
    static @Nullable Refusal in(List<OpResult> results) {
        Refusal first = null;
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof OpResult.ErrorResult error) {
                Code code = Code.get(error.getErr());
                if (code != Code.OK && code != Code.RUNTIMEINCONSISTENCY) {
                    return new Refusal(i, code);
                }
                first = first == null ? new Refusal(i, Code.RUNTIMEINCONSISTENCY) : first;
            }
        }
        return first;
    }

    /** Whether something was found other than expected, not forbidden. */
    boolean isComparison() {
        return COMPARISONS.contains(code);
    }

    boolean saysNoParent(List<Op> ops) {
        return code == Code.NONODE && ops.get(index).getType() == ZooDefs.OpCode.create;
    }

    KeeperException failure(String path) {
        return KeeperException.create(code, path);
    }
}
