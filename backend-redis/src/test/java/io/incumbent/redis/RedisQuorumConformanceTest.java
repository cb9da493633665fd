package io.incumbent.redis;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import org.junit.jupiter.api.Tag;

/** Every rule is kept on a majority of three servers that are said to keep what they acknowledged. */
@Tag("docker")
@Tag("conformance")
@Tag("thorough")
class RedisQuorumConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new RedisUnderTest("redis-quorum-3", RedisServers.start(3, Persistence.WRITTEN));
    }
}
