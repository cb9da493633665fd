package io.incumbent.hazelcast;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.SubjectProvider;
import io.incumbent.tck.server.HazelcastServers;

/** Three members, by their name. */
public final class HazelcastSubject implements SubjectProvider {

    @Override
    public String name() {
        return "hazelcast-3";
    }

    @Override
    public ElectorsUnderTest start() {
        return new HazelcastUnderTest(name(), HazelcastServers.start());
    }
}
