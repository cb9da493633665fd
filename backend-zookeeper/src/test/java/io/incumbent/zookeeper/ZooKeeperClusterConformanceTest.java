package io.incumbent.zookeeper;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.elector.BackendConformance;
import io.incumbent.tck.server.ZooKeeperServers;
import org.junit.jupiter.api.Tag;

/** Every rule is kept on an ensemble of three. */
@Tag("docker")
@Tag("conformance")
class ZooKeeperClusterConformanceTest extends BackendConformance {

    @Override
    protected BackendUnderTest backend() {
        return new ZooKeeperUnderTest("zookeeper-3", ZooKeeperServers.start(3));
    }
}
