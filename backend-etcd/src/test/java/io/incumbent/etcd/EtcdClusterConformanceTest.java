package io.incumbent.etcd;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.EtcdServers;
import org.junit.jupiter.api.Tag;

/** Every rule is kept on a cluster of three. */
@Tag("docker")
@Tag("conformance")
class EtcdClusterConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new EtcdUnderTest("etcd-3", EtcdServers.start(3));
    }
}
