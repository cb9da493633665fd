package io.incumbent.redis;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.RedisServers;
import io.incumbent.tck.server.RedisServers.Persistence;
import org.junit.jupiter.api.Tag;

/** Every rule is kept where one of three servers is never there. */
@Tag("docker")
@Tag("conformance")
@Tag("thorough")
class RedisQuorumOfTwoConformanceTest extends BackendConformance {

    /** Nobody listens there. */
    private static final String ABSENT = "127.0.0.1:1";

    @Override
    protected BackendUnderTest backend() {
        return RedisUnderTest.withAbsent("redis-quorum-2-of-3", RedisServers.start(2, Persistence.WRITTEN), ABSENT);
    }
}
