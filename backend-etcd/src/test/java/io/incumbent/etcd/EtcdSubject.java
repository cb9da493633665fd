package io.incumbent.etcd;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.SubjectProvider;
import io.incumbent.tck.server.EtcdServers;

/** One member, by its name. */
public final class EtcdSubject implements SubjectProvider {

    @Override
    public String name() {
        return "etcd-1";
    }

    @Override
    public ElectorsUnderTest start() {
        return new EtcdUnderTest(name(), EtcdServers.start(1));
    }

    /** Three members, by their name. */
    public static final class Cluster implements SubjectProvider {

        @Override
        public String name() {
            return "etcd-3";
        }

        @Override
        public ElectorsUnderTest start() {
            return new EtcdUnderTest(name(), EtcdServers.start(3));
        }
    }
}
