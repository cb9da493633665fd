package io.incumbent.hazelcast;

import static org.awaitility.Awaitility.await;

import io.incumbent.ElectionListener;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a lease was renewed, and why it ended. */
final class Heard implements ElectionListener {

    final AtomicInteger renewals = new AtomicInteger();
    final List<LeaseEnd> losses = new CopyOnWriteArrayList<>();

    @Override
    public void renewed(Lease lease, Duration latency, Duration timeLeft) {
        renewals.incrementAndGet();
    }

    @Override
    public void lost(Lease lease, LeaseEnd reason) {
        losses.add(reason);
    }

    void renewsAgain() {
        int before = renewals.get();
        await().atMost(60, TimeUnit.SECONDS).until(() -> renewals.get() >= before + 2);
    }
}
