package io.incumbent.benchmarks.peers.jetcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import io.etcd.jetcd.lock.LockResponse;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The locks that etcd itself has. Their answers name the key, and no revision that could be a token. */
public final class EtcdLocks implements ContenderSource {

    /** For whoever makes it by its name. */
    public EtcdLocks() {}

    @Override
    public Contender open(Place place, Duration term) {
        return new Connected(Clients.connect(place), term, new Leavers());
    }

    private record Connected(Client client, Duration term, Leavers leavers) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) throws Exception {
            return new Waiting(this, KeptLease.grant(client, term), "locks/" + election, witness);
        }

        @Override
        public void close() {
            leavers.await();
            client.close();
        }
    }

    private static final class Waiting extends Bid<ByteSequence> {

        private final Client client;

        Waiting(Connected connected, KeptLease lease, String lock, Witness witness) {
            super(lease, connected.leavers, witness);
            client = connected.client;
            witness.asked();
            var unused =
                    client.getLockClient().lock(Clients.bytes(lock), lease.id()).whenComplete(this::answered);
        }

        private void answered(@Nullable LockResponse response, @Nullable Throwable failure) {
            if (response == null) {
                lost();
            } else {
                won(response.getKey(), Witness.NO_TOKEN);
            }
        }

        @Override
        CompletableFuture<?> giveBack(ByteSequence won) {
            return client.getLockClient().unlock(won);
        }
    }
}
