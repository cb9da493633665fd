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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The elections that etcd itself has. */
public final class EtcdElections implements ContenderSource {

    /** For whoever makes it by its name. */
    public EtcdElections() {}

    @Override
    public Contender open(Place place, Duration term) {
        return new Connected(Clients.connect(place), term, new Leavers());
    }

    private record Connected(Client client, Duration term, Leavers leavers) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) throws Exception {
            return new Campaign(this, KeptLease.grant(client, term), "elections/" + election, candidate, witness);
        }

        @Override
        public void close() {
            leavers.await();
            client.close();
        }
    }

    private static final class Campaign extends Bid<LeaderKey> {

        private final Client client;

        Campaign(Connected connected, KeptLease lease, String election, String candidate, Witness witness) {
            super(lease, connected.leavers, witness);
            client = connected.client;
            witness.asked();
            var unused = client.getElectionClient()
                    .campaign(Clients.bytes(election), lease.id(), Clients.bytes(candidate))
                    .whenComplete(this::answered);
        }

        private void answered(@Nullable CampaignResponse response, @Nullable Throwable failure) {
            if (response == null) {
                lost();
            } else {
                won(response.getLeader(), response.getLeader().getRevision());
            }
        }

        @Override
        CompletableFuture<?> giveBack(LeaderKey won) {
            return client.getElectionClient().resign(won);
        }
    }
}
