package io.incumbent.tck.stranger;

import io.incumbent.BackendUnavailableException;
import io.incumbent.FencingToken;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.recipes.leader.LeaderLatch;
import org.apache.curator.framework.recipes.leader.LeaderLatchListener;
import org.apache.zookeeper.data.Stat;
import org.jspecify.annotations.Nullable;

/** Held while the latch says that it has the leadership, until it once says that it lost it. */
final class LatchLease implements Lease, LeaderLatchListener {

    private final CuratorFramework client;
    private final LeaderLatch latch;
    private final String path;
    private final FencingToken token;
    private final Duration session;
    private final BiConsumer<LatchLease, LeaseEnd> onEnd;
    private final CompletableFuture<LeaseEnd> ended = new CompletableFuture<>();
    private final CompletableFuture<LeaseEnd> over = new CompletableFuture<>();

    LatchLease(
            CuratorFramework client,
            LeaderLatch latch,
            String path,
            FencingToken token,
            Duration session,
            BiConsumer<LatchLease, LeaseEnd> onEnd) {
        this.client = client;
        this.latch = latch;
        this.path = path;
        this.token = token;
        this.session = session;
        this.onEnd = onEnd;
    }

    /** From now on it hears of its end; it may have come already. */
    void begin() {
        latch.addListener(this);
        if (!latch.hasLeadership()) {
            end(LeaseEnd.EXPIRED);
        }
    }

    LeaderLatch latch() {
        return latch;
    }

    @Override
    public void isLeader() {
        // Then it was leader before this lease was given out.
    }

    @Override
    public void notLeader() {
        end(LeaseEnd.EXPIRED);
    }

    private void end(LeaseEnd reason) {
        if (over.complete(reason)) {
            try {
                onEnd.accept(this, reason);
            } finally {
                ended.complete(reason);
            }
        }
    }

    @Override
    public FencingToken token() {
        return token;
    }

    @Override
    public boolean isHeld() {
        return latch.hasLeadership() && !over.isDone();
    }

    /**
     * The latch knows no deadline. But its client gives its connection up when it has heard nothing for two thirds of the
     * session, so nearly a third of that is left, as long as nothing stops the process.
     */
    @Override
    public Duration remaining() {
        return isHeld() ? session.dividedBy(4) : Duration.ZERO;
    }

    @Override
    public FencingToken requireHeld() {
        if (!isHeld()) {
            throw new LeaseLostException(token, over.getNow(LeaseEnd.EXPIRED));
        }
        return token;
    }

    @Override
    public FencingToken verify() throws InterruptedException {
        try {
            @Nullable Stat node = client.checkExists().forPath(path);
            if (node == null) {
                end(LeaseEnd.RECORD_REMOVED);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception failure) {
            throw new BackendUnavailableException("ZooKeeper does not tell whether " + path + " exists", failure);
        }
        return requireHeld();
    }

    @Override
    public CompletionStage<LeaseEnd> ended() {
        return ended;
    }

    /** Nothing warns before the latch is lost. */
    @Override
    public CompletionStage<Duration> atRisk() {
        return ended.thenApply(reason -> Duration.ZERO);
    }

    @Override
    public CompletionStage<LeaseEnd> resign() {
        end(LeaseEnd.RESIGNED);
        return ended;
    }

    @Override
    public void close() {
        end(LeaseEnd.RESIGNED);
    }
}
