package io.incumbent.etcd;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.EtcdServers;
import org.junit.jupiter.api.Tag;

/** The register keeps every rule on a single member. */
@Tag("docker")
class EtcdConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new EtcdUnderTest("etcd-1", EtcdServers.start(1));
    }
}
