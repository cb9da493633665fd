package io.incumbent.benchmarks.peers.shedlock;

import io.incumbent.benchmarks.contender.BlockingLock;
import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.LockCandidacy;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.tck.Place;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.redis.spring.RedisLockProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Locks that are tried once, and are held for a term at most. */
public final class RedisLocks implements ContenderSource {

    /** For whoever makes it by its name. */
    public RedisLocks() {}

    @Override
    public Contender open(Place place, Duration term) {
        InetSocketAddress server = place.servers().get(0);
        LettuceConnectionFactory connections = new LettuceConnectionFactory(server.getHostString(), server.getPort());
        connections.afterPropertiesSet();
        connections.start();
        LockProvider provider =
                new RedisLockProvider.Builder(connections).safeUpdate(true).build();
        return new Client(connections, provider, term, Executors.newCachedThreadPool());
    }

    private record Client(
            LettuceConnectionFactory connections, LockProvider provider, Duration term, ExecutorService threads)
            implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) {
            return LockCandidacy.begin(threads, new Lock(provider, election, term), witness);
        }

        @Override
        public void close() {
            threads.shutdownNow();
            connections.destroy();
        }
    }

    private static final class Lock implements BlockingLock {

        private final LockProvider provider;
        private final String name;
        private final Duration term;
        private @Nullable SimpleLock lock;

        Lock(LockProvider provider, String name, Duration term) {
            this.provider = provider;
            this.name = name;
            this.term = term;
        }

        @Override
        public long acquire() {
            lock = provider.lock(new LockConfiguration(Instant.now(), name, term, Duration.ZERO))
                    .orElseThrow(() -> new IllegalStateException("somebody else holds the lock " + name));
            return Witness.NO_TOKEN;
        }

        /** Nothing can be asked. */
        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public void release() {
            SimpleLock mine = lock;
            if (mine != null) {
                mine.unlock();
            }
        }
    }
}
