package io.incumbent.redis;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import org.junit.jupiter.api.Tag;

/** The register keeps every rule on five servers that are said to keep what they acknowledged. Electors are judged on three. */
@Tag("docker")
class RedisQuorumRegisterTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new RedisUnderTest("redis-quorum-5", RedisServers.start(5, Persistence.WRITTEN));
    }
}
