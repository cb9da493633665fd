package io.incumbent.hazelcast;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.HazelcastServers;
import org.junit.jupiter.api.Tag;

/** Every rule is kept for clients of three members. */
@Tag("docker")
@Tag("conformance")
@Tag("thorough")
class HazelcastConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new HazelcastUnderTest("hazelcast-3", HazelcastServers.start());
    }
}
