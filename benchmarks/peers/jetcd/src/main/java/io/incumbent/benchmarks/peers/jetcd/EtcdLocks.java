package io.incumbent.benchmarks.peers.jetcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.etcd.jetcd.lock.LockResponse;
import io.etcd.jetcd.lock.UnlockResponse;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The locks that etcd itself has. Their answers name the key, and no revision that could be a token. */
public final class EtcdLocks implements ContenderSource {

    private static final long SECONDS = 10;

    /** For whoever makes it by its name. */
    public EtcdLocks() {}

    @Override
    public Contender open(Place place, Duration term) {
        return new Connected(Clients.connect(place), term, new Leavers());
    }

    private record Connected(Client client, Duration term, Leavers leavers) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) throws Exception {
            return new Waiting(this, "locks/" + election, witness);
        }

        @Override
        public void close() {
            leavers.await();
            client.close();
        }
    }

    private static final class Waiting implements Candidacy {

        private final Client client;
        private final Leavers leavers;
        private final KeptLease lease;
        private final Witness witness;
        private @Nullable ByteSequence key;
        private boolean left;

        Waiting(Connected connected, String lock, Witness witness) throws Exception {
            this.client = connected.client;
            this.leavers = connected.leavers;
            this.lease = KeptLease.grant(client, connected.term);
            this.witness = witness;
            witness.asked();
            var unused =
                    client.getLockClient().lock(Clients.bytes(lock), lease.id()).thenAccept(this::locked);
        }

        private void locked(LockResponse response) {
            if (hasLeftWithout(response.getKey())) {
                var unused = client.getLockClient().unlock(response.getKey()).whenComplete(this::leftLate);
            } else {
                witness.started(Witness.NO_TOKEN);
            }
        }

        private void leftLate(UnlockResponse response, Throwable failure) {
            lease.forget();
            leavers.remove();
        }

        private synchronized boolean hasLeftWithout(ByteSequence won) {
            key = won;
            return left;
        }

        @Override
        public synchronized boolean leads() {
            return key != null && !left && lease.isAlive();
        }

        /**
         * A call for a lock can't be withdrawn: who leaves while he waits unlocks it as soon as it is his. To revoke his lease would be
         * shorter, but if a hundred calls end at once that way, none that waits on this server is ever answered again
         * (issue 13336 of etcd).
         */
        @Override
        public void leave() throws Exception {
            ByteSequence mine = leaveWith();
            if (mine != null) {
                witness.leaving();
                witness.stopped();
                client.getLockClient().unlock(mine).get(SECONDS, TimeUnit.SECONDS);
                witness.left();
                lease.end();
            }
        }

        private synchronized @Nullable ByteSequence leaveWith() {
            if (!left && key == null) {
                leavers.add();
            }
            left = true;
            return key;
        }
    }
}
