package io.incumbent.redis;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import org.junit.jupiter.api.Tag;

/** The backend keeps every rule on a server that keeps all it acknowledged, and is said to. */
@Tag("docker")
class RedisConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new RedisUnderTest("redis-1", RedisServers.start(1, Persistence.ALWAYS));
    }
}
