package io.incumbent.redis;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import org.junit.jupiter.api.Tag;

/** Every rule is kept on a server that keeps all it acknowledged, and is said to. */
@Tag("docker")
@Tag("conformance")
class RedisConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new RedisUnderTest("redis-1", RedisServers.start(1, Persistence.ALWAYS));
    }
}
