package io.incumbent.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.IAtomicReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the atomic reference of each register, once. None is ever destroyed: Hazelcast never gives a destroyed name
 * back.
 */
final class References {

    private final HazelcastInstance hazelcast;
    private final String group;
    private final String namespace;
    private final Blocking blocking;
    private final ConcurrentHashMap<String, CompletableFuture<IAtomicReference<String>>> found =
            new ConcurrentHashMap<>();

    References(HazelcastInstance hazelcast, String group, String namespace, Blocking blocking) {
        this.hazelcast = hazelcast;
        this.group = group;
        this.namespace = namespace;
        this.blocking = blocking;
    }

    /** In Hazelcast's names an @ stands before the group, so those of a register are written in another way. */
    String name(String register) {
        return namespace + ":" + register.replace("@", "%40") + "@" + group;
    }

    /** Asks for it unless somebody has, and was not refused; whoever waits for it does not ask again. */
    CompletableFuture<IAtomicReference<String>> find(String register) {
        CompletableFuture<IAtomicReference<String>> known = found.get(register);
        // One that failed may still be here for a moment: whoever was told may ask before it is removed.
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<IAtomicReference<String>> asked =
                blocking.call(() -> hazelcast.getCPSubsystem().getAtomicReference(name(register)));
        found.put(register, asked);
        var unused = asked.whenComplete((reference, failure) -> {
            if (failure != null) {
                found.remove(register, asked);
            }
        });
        return asked;
    }

    /**
     * Where a reference does not answer, its group may be gone with all that knew of it: reads of it are tried for
     * minutes then, and nobody says so.
     */
    void forget(String register) {
        found.computeIfPresent(register, (name, known) -> known.isDone() ? null : known);
    }

    /** A reference belongs to one life of its group. When that is over, the next one is found by its name again. */
    void forget() {
        found.values().removeIf(CompletableFuture::isDone);
    }
}
