package io.incumbent.redis.quorum;

import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this client last heard of one register from each node. It may be out of date without harm: whatever is done on its
 * strength is compared with what the node holds. Lives on the loop.
 */
final class Known {

    private final List<@Nullable Snapshot> held;

    /** Promised to us along with our last record, and not used yet. Used at most once. */
    @Nullable
    Ballot reserved;

    Known(int nodes) {
        held = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            held.add(null);
        }
    }

    @Nullable
    Snapshot held(int node) {
        return held.get(node);
    }

    /** Hints grow with each write to a node, so what comes out of order is told by them. */
    void learn(int node, Snapshot snapshot) {
        Snapshot before = held.get(node);
        boolean sameLife = before != null && before.incarnation().equals(snapshot.incarnation());
        if (!sameLife || snapshot.tokenHint() >= before.tokenHint()) {
            held.set(node, snapshot);
        }
    }

    /** A change is under way there, or failed: nothing is known any more. */
    void forget(int node) {
        held.set(node, null);
    }

    /** {@return the node's vote; {@code null} if it is not known, or is none} */
    @Nullable
    Vote vote(int node) {
        return vote(held.get(node));
    }

    static @Nullable Vote vote(@Nullable Snapshot snapshot) {
        try {
            return snapshot == null ? null : Vote.of(snapshot.record());
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** {@return what is known} */
    Map<Integer, Snapshot> all() {
        Map<Integer, Snapshot> all = new HashMap<>();
        for (int i = 0; i < held.size(); i++) {
            Snapshot snapshot = held.get(i);
            if (snapshot != null) {
                all.put(i, snapshot);
            }
        }
        return all;
    }

    Map<Integer, Vote> votes() {
        return votes(all());
    }

    /** {@return what these hold that is ours} */
    static Map<Integer, Vote> votes(Map<Integer, Snapshot> held) {
        Map<Integer, Vote> votes = new HashMap<>();
        held.forEach((node, snapshot) -> {
            Vote vote = vote(snapshot);
            if (vote != null) {
                votes.put(node, vote);
            }
        });
        return votes;
    }

    long greatestHint() {
        long greatest = 0;
        for (Snapshot snapshot : held) {
            greatest = snapshot == null ? greatest : Math.max(greatest, snapshot.tokenHint());
        }
        return greatest;
    }
}
