package io.incumbent.zookeeper;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.SubjectProvider;
import io.incumbent.tck.server.ZooKeeperServers;

/** One server, by its name. */
public final class ZooKeeperSubject implements SubjectProvider {

    @Override
    public String name() {
        return "zookeeper-1";
    }

    @Override
    public ElectorsUnderTest start() {
        return new ZooKeeperUnderTest(name(), ZooKeeperServers.start(1));
    }

    /** Three servers, by their name. */
    public static final class Ensemble implements SubjectProvider {

        @Override
        public String name() {
            return "zookeeper-3";
        }

        @Override
        public ElectorsUnderTest start() {
            return new ZooKeeperUnderTest(name(), ZooKeeperServers.start(3));
        }
    }
}
