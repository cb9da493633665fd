package io.incumbent.tck.server;

/** Starts etcd. What its clients can leave behind are {@code keys}, {@code leases} and {@code watchers}. */
public final class EtcdServers {

    private EtcdServers() {}

    /**
     * Starts a cluster and waits until it serves clients.
     *
     * @param count how many members, usually one or three
     * @return the members, reached without encryption or password
     * @throws IllegalStateException if there is no Docker engine or no image, or if they don't come up; says why
     */
    public static DockerServers start(int count) {
        return DockerServers.start(new Etcd(), count);
    }
}
