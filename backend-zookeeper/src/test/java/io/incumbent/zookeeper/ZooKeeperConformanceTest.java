package io.incumbent.zookeeper;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.ZooKeeperServers;
import org.junit.jupiter.api.Tag;

/** The backend keeps every rule on a single server. */
@Tag("docker")
class ZooKeeperConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new ZooKeeperUnderTest("zookeeper-1", ZooKeeperServers.start(1));
    }
}
