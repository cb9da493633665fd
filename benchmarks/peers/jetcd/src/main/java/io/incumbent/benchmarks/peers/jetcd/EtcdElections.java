package io.incumbent.benchmarks.peers.jetcd;

import io.etcd.jetcd.Client;
import io.etcd.jetcd.election.CampaignResponse;
import io.etcd.jetcd.election.LeaderKey;
import io.etcd.jetcd.election.ResignResponse;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The elections that etcd itself has. */
public final class EtcdElections implements ContenderSource {

    private static final long SECONDS = 10;

    /** For whoever makes it by its name. */
    public EtcdElections() {}

    @Override
    public Contender open(Place place, Duration term) {
        return new Connected(Clients.connect(place), term, new Leavers());
    }

    private record Connected(Client client, Duration term, Leavers leavers) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) throws Exception {
            return new Campaign(this, "elections/" + election, candidate, witness);
        }

        @Override
        public void close() {
            leavers.await();
            client.close();
        }
    }

    private static final class Campaign implements Candidacy {

        private final Client client;
        private final Leavers leavers;
        private final KeptLease lease;
        private final Witness witness;
        private @Nullable LeaderKey key;
        private boolean left;

        Campaign(Connected connected, String election, String candidate, Witness witness) throws Exception {
            this.client = connected.client;
            this.leavers = connected.leavers;
            this.lease = KeptLease.grant(client, connected.term);
            this.witness = witness;
            witness.asked();
            var unused = client.getElectionClient()
                    .campaign(Clients.bytes(election), lease.id(), Clients.bytes(candidate))
                    .thenAccept(this::won);
        }

        private void won(CampaignResponse response) {
            LeaderKey won = response.getLeader();
            if (hasLeftWithout(won)) {
                var unused = client.getElectionClient().resign(won).whenComplete(this::leftLate);
            } else {
                witness.started(won.getRevision());
            }
        }

        private void leftLate(ResignResponse response, Throwable failure) {
            lease.forget();
            leavers.remove();
        }

        private synchronized boolean hasLeftWithout(LeaderKey won) {
            key = won;
            return left;
        }

        @Override
        public synchronized boolean leads() {
            return key != null && !left && lease.isAlive();
        }

        /**
         * A campaign can't be withdrawn: who leaves while he waits resigns as soon as it is his. To revoke his lease would be
         * shorter, but if a hundred calls end at once that way, none that waits on this server is ever answered again
         * (issue 13336 of etcd).
         */
        @Override
        public void leave() throws Exception {
            LeaderKey mine = leaveWith();
            if (mine != null) {
                witness.leaving();
                witness.stopped();
                client.getElectionClient().resign(mine).get(SECONDS, TimeUnit.SECONDS);
                witness.left();
                lease.end();
            }
        }

        private synchronized @Nullable LeaderKey leaveWith() {
            if (!left && key == null) {
                leavers.add();
            }
            left = true;
            return key;
        }
    }
}
