package io.incumbent.redis;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import org.junit.jupiter.api.Tag;

/**
 * The register keeps every rule on a server that is not said to keep anything. Electors are not judged there: a restart of
 * it costs the lease, as documented, and the kit asks that it does not.
 */
@Tag("docker")
class RedisForgetfulConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return RedisUnderTest.forgetful("redis-1-forgetful", RedisServers.start(1, Persistence.NONE));
    }
}
