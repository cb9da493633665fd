package io.incumbent.etcd;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.EtcdServers;
import org.junit.jupiter.api.Tag;

/** The register keeps every rule on a cluster of three. */
@Tag("docker")
class EtcdClusterConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new EtcdUnderTest("etcd-3", EtcdServers.start(3));
    }
}
