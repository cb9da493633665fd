package io.incumbent.zookeeper;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.ZooKeeperServers;
import org.junit.jupiter.api.Tag;

/** Every rule is kept on a single server. */
@Tag("docker")
@Tag("conformance")
@Tag("thorough")
class ZooKeeperConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new ZooKeeperUnderTest("zookeeper-1", ZooKeeperServers.start(1));
    }
}
