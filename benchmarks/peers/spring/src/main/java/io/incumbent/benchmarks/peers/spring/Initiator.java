package io.incumbent.benchmarks.peers.spring;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Witness;
import org.springframework.integration.leader.AbstractCandidate;
import org.springframework.integration.leader.Context;
import org.springframework.integration.support.leader.LockRegistryLeaderInitiator;
import org.springframework.integration.support.locks.LockRegistry;

/**
 * One initiator with its usual heart beat, on a registry of its own: a registry takes all of its callers for one. That is
 * not destroyed afterwards, because its threads may still be giving the lock back.
 */
public final class Initiator implements Candidacy {

    private final LockRegistryLeaderInitiator initiator;
    private final Witness witness;

    /**
     * Begins to stand.
     *
     * @param registry its locks
     * @param election the name of the lock
     * @param candidate its id
     * @param witness is told of everything
     */
    public Initiator(LockRegistry<?> registry, String election, String candidate, Witness witness) {
        this.witness = witness;
        this.initiator = new LockRegistryLeaderInitiator(registry, new Application(candidate, election, witness));
        witness.asked();
        initiator.start();
    }

    private static final class Application extends AbstractCandidate {

        private final Witness witness;

        Application(String id, String role, Witness witness) {
            super(id, role);
            this.witness = witness;
        }

        @Override
        public void onGranted(Context context) {
            witness.started(Witness.NO_TOKEN);
        }

        @Override
        public void onRevoked(Context context) {
            witness.stopped();
        }
    }

    @Override
    public boolean leads() {
        return initiator.getContext().isLeader();
    }

    /** Returns before the lock is given back, which the initiator's own thread does without telling when it is done. */
    @Override
    public void leave() {
        witness.leaving();
        initiator.stop();
        witness.left();
    }
}
