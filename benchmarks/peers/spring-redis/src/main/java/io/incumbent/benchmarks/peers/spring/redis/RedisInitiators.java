package io.incumbent.benchmarks.peers.spring.redis;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.contender.Witness;
import io.incumbent.benchmarks.peers.spring.Initiator;
import io.incumbent.tck.Place;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.integration.redis.util.RedisLockRegistry;
import org.springframework.integration.redis.util.RedisLockRegistry.RedisLockType;

/** Locks in Redis that expire after a term, and of whose release waiters hear by publish and subscribe. */
public final class RedisInitiators implements ContenderSource {

    /** For whoever makes it by its name. */
    public RedisInitiators() {}

    @Override
    public Contender open(Place place, Duration term) {
        InetSocketAddress server = place.servers().get(0);
        LettuceConnectionFactory connections = new LettuceConnectionFactory(server.getHostString(), server.getPort());
        connections.afterPropertiesSet();
        connections.start();
        return new Client(connections, term);
    }

    private record Client(LettuceConnectionFactory connections, Duration term) implements Contender {

        @Override
        public Candidacy stand(String election, String candidate, Witness witness) {
            RedisLockRegistry registry = new RedisLockRegistry(connections, "locks", term);
            registry.setRedisLockType(RedisLockType.PUB_SUB_LOCK);
            return new Initiator(registry, election, candidate, witness);
        }

        @Override
        public void close() {
            connections.destroy();
        }
    }
}
