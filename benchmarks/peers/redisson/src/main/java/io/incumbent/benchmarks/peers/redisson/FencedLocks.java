package io.incumbent.benchmarks.peers.redisson;

import io.incumbent.benchmarks.contender.BlockingLock;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.LockCandidacy;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.redisson.Redisson;
import org.redisson.api.RFencedLock;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** Locks that are renewed by the watchdog for as long as they are held. */
public final class FencedLocks implements ContenderSource {

    /** For whoever makes it by its name. */
    public FencedLocks() {}

    @Override
    public Contender open(Place place, Duration term) {
        Config config = new Config();
        config.setLockWatchdogTimeout(term.toMillis());
        config.useSingleServer().setAddress("redis://" + place.hosts());
        return new Client(Redisson.create(config), Executors.newCachedThreadPool());
    }

    private record Client(RedissonClient redisson, ExecutorService threads) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) {
            return LockCandidacy.begin(threads, new Lock(redisson.getFencedLock("locks:" + election)), witness);
        }

        @Override
        public void close() {
            threads.shutdownNow();
            redisson.shutdown();
        }
    }

    private record Lock(RFencedLock lock) implements BlockingLock {

        @Override
        public long acquire() {
            return lock.lockAndGetToken();
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }

        @Override
        public void release() {
            lock.unlock();
        }
    }
}
