package io.incumbent.benchmarks.peers.jetcd;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Witness;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A call of etcd that is answered when the office is the caller's.
 *
 * <p>It can't be withdrawn: who leaves while he waits gives the office back as soon as it is his. To revoke his lease would be
 * shorter, but if a hundred calls end at once that way, none that waits on this server is ever answered again (issue 13336 of
 * etcd).
 *
 * @param <K> by what the office is given back
 */
abstract class Bid<K> implements Candidacy {

    private static final long SECONDS = 10;

    private final KeptLease lease;
    private final Leavers leavers;
    private final Witness witness;
    private @Nullable K key;
    private boolean answered;
    private boolean left;

    Bid(KeptLease lease, Leavers leavers, Witness witness) {
        this.lease = lease;
        this.leavers = leavers;
        this.witness = witness;
    }

    abstract CompletableFuture<?> giveBack(K won);

    void won(K won, long token) {
        if (hasLeftWith(won)) {
            var unused = giveBack(won).whenComplete((nothing, failure) -> leftLate());
        } else {
            witness.started(token);
        }
    }

    /** Without it nobody is elected, and nothing has to be given back. */
    void lost() {
        var unused = lease.forget();
        if (hasLeftWith(null)) {
            leavers.remove();
        }
    }

    private void leftLate() {
        var unused = lease.forget().whenComplete((nothing, failure) -> leavers.remove());
    }

    private synchronized boolean hasLeftWith(@Nullable K won) {
        answered = true;
        key = won;
        return left;
    }

    @Override
    public synchronized boolean leads() {
        return key != null && !left && lease.isAlive();
    }

    @Override
    public void leave() throws Exception {
        K mine = leaveWith();
        if (mine != null) {
            witness.leaving();
            witness.stopped();
            giveBack(mine).get(SECONDS, TimeUnit.SECONDS);
            witness.left();
            lease.end();
        }
    }

    private synchronized @Nullable K leaveWith() {
        if (!left && !answered) {
            leavers.add();
        }
        left = true;
        return key;
    }
}
