package io.incumbent.tck.server;

/**
 * Starts ZooKeeper. What its clients can leave behind are {@code nodes} and {@code ephemerals}, {@code sessions},
 * {@code connections} and {@code watches}.
 */
public final class ZooKeeperServers {

    private ZooKeeperServers() {}

    /**
     * Starts an ensemble and waits until it serves clients. Sessions may last from 1 to 60 s.
     *
     * @param count how many servers, usually one or three; three elect a leader, one alone does not
     * @return the servers, reached without encryption or password
     * @throws IllegalStateException if there is no Docker engine or no image, or if they don't come up; says why
     */
    public static DockerServers start(int count) {
        return DockerServers.start(new ZooKeeper(), count);
    }
}
