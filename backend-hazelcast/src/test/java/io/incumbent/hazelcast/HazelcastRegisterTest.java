package io.incumbent.hazelcast;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.HazelcastServers;
import org.junit.jupiter.api.Tag;

/** The register keeps every rule for clients of three members. */
@Tag("docker")
class HazelcastRegisterTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new HazelcastUnderTest("hazelcast-3", HazelcastServers.start());
    }
}
