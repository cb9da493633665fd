package io.incumbent.tck.stranger;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elector;
import io.incumbent.LeaderTask;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.jspecify.annotations.Nullable;

/** One candidate: a new latch for each campaign, closed when the campaign or its lease is over. */
final class LatchElector implements Elector {

    private final CuratorFramework client;
    private final ExecutorService threads;
    private final ElectionName election;
    private final ElectionOptions options;
    private final Consumer<LatchElector> onClose;
    private final String candidateId;
    private final ExecutorService callbacks = Executors.newSingleThreadExecutor(LatchElections::daemon);
    private @Nullable LeaderLatch latch;
    private @Nullable LatchLease lease;
    private boolean closed;

    LatchElector(
            CuratorFramework client,
            ExecutorService threads,
            ElectionName election,
            ElectionOptions options,
            Consumer<LatchElector> onClose) {
        this.client = client;
        this.threads = threads;
        this.election = election;
        this.options = options;
        this.onClose = onClose;
        this.candidateId = options.candidateId().orElse("candidate");
    }

    @Override
    public ElectionName election() {
        return election;
    }

    @Override
    public String candidateId() {
        return candidateId;
    }

    @Override
    public Lease campaign() throws InterruptedException {
        LeaderLatch mine = begin();
        try {
            return won(mine);
        } catch (InterruptedException interrupted) {
            withdraw(mine);
            throw interrupted;
        }
    }

    @Override
    public Optional<Lease> campaign(Duration patience) throws InterruptedException {
        LeaderLatch mine = begin();
        boolean elected = false;
        try {
            // Also who tries only once needs the time to try.
            Duration time = patience.isZero() ? options.requestTimeout() : patience;
            elected = mine.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!elected) {
                withdraw(mine);
            }
        }
        if (!elected && !client.getZookeeperClient().isConnected()) {
            throw new BackendUnavailableException("ZooKeeper did not answer for " + patience);
        }
        return elected ? Optional.of(won(mine)) : Optional.empty();
    }

    @Override
    public CompletableFuture<Lease> campaignAsync() {
        LeaderLatch mine = begin();
        CompletableFuture<Lease> campaign = new CompletableFuture<>();
        threads.execute(() -> await(mine, campaign));
        var unused = campaign.whenComplete((won, failure) -> {
            if (failure instanceof CancellationException) {
                withdraw(mine);
            }
        });
        return campaign;
    }

    private void await(LeaderLatch mine, CompletableFuture<Lease> campaign) {
        try {
            Lease won = won(mine);
            if (!campaign.complete(won)) {
                won.close();
            }
        } catch (InterruptedException | RuntimeException failure) {
            campaign.completeExceptionally(failure);
        }
    }

    private synchronized LeaderLatch begin() {
        if (closed || latch != null) {
            throw new IllegalStateException("the elector of " + candidateId + " in " + election
                    + (closed ? " is closed" : " has a campaign or a lease already"));
        }
        LeaderLatch mine = new LeaderLatch(client, LatchPaths.of(election), candidateId);
        try {
            mine.start();
        } catch (Exception refused) {
            throw new BackendUnavailableException("the latch of " + candidateId + " can't be started", refused);
        }
        latch = mine;
        tell(() -> options.listener().campaignStarted(election, candidateId));
        return mine;
    }

    /** The path is missing for a moment when the latch made itself another node. */
    @SuppressWarnings("NullAway") // The library's code is not annotated: a path may be missing.
    private Lease won(LeaderLatch mine) throws InterruptedException {
        try {
            String path = null;
            while (path == null) {
                mine.await();
                path = mine.getOurPath();
            }
            return lease(mine, path);
        } catch (EOFException withdrawn) {
            throw new CancellationException("the campaign of " + candidateId + " was withdrawn");
        }
    }

    private Lease lease(LeaderLatch mine, String path) {
        Duration session = Duration.ofMillis(client.getZookeeperClient().getLastNegotiatedSessionTimeoutMs());
        LatchLease won = new LatchLease(client, mine, path, LatchPaths.token(election, path), session, this::over);
        synchronized (this) {
            lease = won;
        }
        tell(() -> options.listener().elected(won));
        won.begin();
        return won;
    }

    /** Called once for each lease, by whoever ends it. When it returns the elector may campaign again. */
    private void over(LatchLease lease, LeaseEnd reason) {
        if (reason == LeaseEnd.RESIGNED) {
            withdraw(lease.latch());
            tell(() -> options.listener().resigned(lease));
        } else {
            forget(lease.latch());
            tell(() -> options.listener().lost(lease, reason));
            // Not by the thread that tells of the loss: the latch is locked.
            background(() -> close(lease.latch()));
        }
    }

    private void background(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            // The client is closed, and its session's nodes with it.
        }
    }

    private void withdraw(LeaderLatch mine) {
        close(mine);
        forget(mine);
    }

    private static void close(LeaderLatch mine) {
        try {
            mine.close();
        } catch (IOException | IllegalStateException gone) {
            // It was closed by somebody else, or with its client.
        }
    }

    private synchronized void forget(LeaderLatch mine) {
        if (latch == mine) {
            latch = null;
            lease = null;
        }
    }

    private void tell(Runnable call) {
        try {
            callbacks.execute(() -> telling(call));
        } catch (RejectedExecutionException closed) {
            // Nobody is told anything after this elector was closed.
        }
    }

    private void telling(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException thrown) {
            System.getLogger(LatchElector.class.getName())
                    .log(System.Logger.Level.WARNING, "a listener of " + election + " failed", thrown);
        }
    }

    @Override
    public Leadership lead(LeaderTask task) {
        throw new UnsupportedOperationException("the kit judges campaigns and leases");
    }

    @Override
    public void close() {
        LeaderLatch campaign;
        LatchLease held;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            campaign = latch;
            held = lease;
        }
        if (held != null) {
            held.close();
        } else if (campaign != null) {
            withdraw(campaign);
        }
        callbacks.shutdown();
        onClose.accept(this);
    }
}
