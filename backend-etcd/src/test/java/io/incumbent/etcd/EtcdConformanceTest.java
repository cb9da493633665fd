package io.incumbent.etcd;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.EtcdServers;
import org.junit.jupiter.api.Tag;

/** Every rule is kept on a single member. */
@Tag("docker")
@Tag("conformance")
@Tag("thorough")
class EtcdConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new EtcdUnderTest("etcd-1", EtcdServers.start(1));
    }
}
