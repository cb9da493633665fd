package io.incumbent.benchmarks.peers.hazelcast;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.cp.lock.FencedLock;
import com.hazelcast.cp.lock.exception.LockOwnershipLostException;
import io.incumbent.benchmarks.contender.BlockingLock;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.LockCandidacy;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Locks of the CP subsystem. How long a silent client keeps them is set at the members: 10 s here, whatever the term. */
public final class FencedLocks implements ContenderSource {

    /** For whoever makes it by its name. */
    public FencedLocks() {}

    @Override
    public Contender open(Place place, Duration term) {
        ClientConfig config = new ClientConfig();
        config.setClusterName("incumbent");
        config.getNetworkConfig().setSmartRouting(false);
        for (InetSocketAddress member : place.servers()) {
            config.getNetworkConfig().addAddress(member.getHostString() + ":" + member.getPort());
        }
        return new Client(HazelcastClient.newHazelcastClient(config), Executors.newCachedThreadPool());
    }

    private record Client(HazelcastInstance hazelcast, ExecutorService threads) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) {
            FencedLock lock = hazelcast.getCPSubsystem().getLock("lock-" + election);
            return LockCandidacy.begin(threads, new Lock(lock), witness);
        }

        @Override
        public void close() {
            threads.shutdownNow();
            hazelcast.shutdown();
        }
    }

    private record Lock(FencedLock lock) implements BlockingLock {

        @Override
        public long acquire() {
            return lock.lockAndGetFence();
        }

        @Override
        public boolean isHeld() {
            try {
                return lock.isLockedByCurrentThread();
            } catch (LockOwnershipLostException lost) {
                return false;
            }
        }

        @Override
        public void release() {
            lock.unlock();
        }
    }
}
