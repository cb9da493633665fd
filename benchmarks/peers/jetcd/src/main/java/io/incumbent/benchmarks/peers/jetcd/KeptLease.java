package io.incumbent.benchmarks.peers.jetcd;

import io.etcd.jetcd.Client;
import io.etcd.jetcd.lease.LeaseKeepAliveResponse;
import io.etcd.jetcd.support.CloseableClient;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A lease of etcd that is kept alive. One for each candidate, because etcd takes two candidates with one lease for the same.
 * Whatever the keep-alive complains of, a careful user takes for its end.
 */
final class KeptLease implements StreamObserver<LeaseKeepAliveResponse> {

    private static final long SECONDS = 10;

    private final Client client;
    private final long id;
    private final CloseableClient keeper;
    private volatile boolean over;

    private KeptLease(Client client, long id) {
        this.client = client;
        this.id = id;
        this.keeper = client.getLeaseClient().keepAlive(id, this);
    }

    static KeptLease grant(Client client, Duration term) throws Exception {
        long id = client.getLeaseClient()
                .grant(Math.max(1, term.toSeconds()))
                .get(SECONDS, TimeUnit.SECONDS)
                .getID();
        return new KeptLease(client, id);
    }

    long id() {
        return id;
    }

    boolean isAlive() {
        return !over;
    }

    /** Gives everything back that hangs on it. */
    void end() throws Exception {
        forget().get(SECONDS, TimeUnit.SECONDS);
    }

    /** Without waiting, once nothing hangs on it any more. */
    CompletableFuture<?> forget() {
        over = true;
        keeper.close();
        return client.getLeaseClient().revoke(id);
    }

    @Override
    public void onNext(LeaseKeepAliveResponse renewed) {
        // It goes on.
    }

    @Override
    public void onError(Throwable failure) {
        over = true;
    }

    @Override
    public void onCompleted() {
        over = true;
    }
}
