package io.incumbent.benchmarks.peers.jetcd;

import io.etcd.jetcd.Client;
import io.etcd.jetcd.election.CampaignResponse;
import io.etcd.jetcd.election.LeaderKey;
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
        return new Connected(Clients.connect(place), term);
    }

    private record Connected(Client client, Duration term) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) throws Exception {
            return new Campaign(client, KeptLease.grant(client, term), "elections/" + election, candidate, witness);
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private static final class Campaign implements Candidacy {

        private final Client client;
        private final KeptLease lease;
        private final Witness witness;
        private volatile @Nullable LeaderKey key;

        Campaign(Client client, KeptLease lease, String election, String candidate, Witness witness) {
            this.client = client;
            this.lease = lease;
            this.witness = witness;
            witness.asked();
            var unused = client.getElectionClient()
                    .campaign(Clients.bytes(election), lease.id(), Clients.bytes(candidate))
                    .thenAccept(this::won);
        }

        private void won(CampaignResponse response) {
            key = response.getLeader();
            witness.started(response.getLeader().getRevision());
        }

        @Override
        public boolean leads() {
            return key != null && lease.isAlive();
        }

        /** Who waits is freed by the end of his lease: a campaign can't be withdrawn. */
        @Override
        public void leave() throws Exception {
            LeaderKey mine = key;
            if (mine != null) {
                witness.leaving();
                witness.stopped();
                client.getElectionClient().resign(mine).get(SECONDS, TimeUnit.SECONDS);
                witness.left();
            }
            lease.end();
        }
    }
}
