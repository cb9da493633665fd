package io.incumbent.zookeeper;

import io.incumbent.tck.BackendUnderTest;
import io.incumbent.tck.register.RegisterConformance;
import io.incumbent.tck.server.ZooKeeperServers;
import org.junit.jupiter.api.Tag;

/** The backend keeps every rule on an ensemble of three. */
@Tag("docker")
class ZooKeeperEnsembleConformanceTest extends RegisterConformance {

    @Override
    protected BackendUnderTest backend() {
        return new ZooKeeperUnderTest("zookeeper-3", ZooKeeperServers.start(3));
    }
}
