package io.incumbent.benchmarks.mishap;

import io.incumbent.benchmarks.roster.ClassPaths;
import io.incumbent.benchmarks.roster.Service;
import io.incumbent.tck.server.DockerServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Which service is known to be brought down by what. */
public final class Mishaps {

    /** The modules that have the class paths of servers. */
    static final String ZOOKEEPER = "zookeeper-server";

    static final String HAZELCAST = "hazelcast";

    private Mishaps() {}

    /**
     * Prepares it.
     *
     * @param service which
     * @param running its servers, in case that they will do
     * @param classPaths what servers of its own are made of
     * @param folder where these may write
     * @return what can be done to it; empty if there is nothing
     * @throws IOException if its own servers don't come up
     * @throws InterruptedException if this thread is interrupted
     */
    public static Optional<Mishap> of(Service service, DockerServers running, ClassPaths classPaths, Path folder)
            throws IOException, InterruptedException {
        return switch (service) {
            case ZOOKEEPER -> Optional.of(FrozenFollower.start(classPaths.of(ZOOKEEPER), folder));
            case ETCD -> Optional.empty();
            case REDIS -> Optional.of(new RedisClock(running.containers().get(0).address()));
            case HAZELCAST -> Optional.of(SteppedMembers.start(classPaths.of(HAZELCAST), folder));
        };
    }
}
