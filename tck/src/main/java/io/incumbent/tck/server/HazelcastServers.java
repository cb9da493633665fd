package io.incumbent.tck.server;

/**
 * Starts Hazelcast with its CP subsystem. Clients must not be smart: the members' own addresses mean nothing outside of their
 * network. Nothing is kept on disk, so a member that is killed and started has lost its data in any case and gets those of
 * the others. When a majority was killed at once and is back, all begin anew without any data, as an operator would order;
 * after all of them, they do so by themselves. Who leads is not told.
 */
public final class HazelcastServers {

    private HazelcastServers() {}

    /**
     * Starts a cluster named {@code incumbent} of three CP members, and waits until it serves clients. CP sessions last 10 s.
     *
     * @return the members, reached without encryption or password
     * @throws IllegalStateException if there is no Docker engine or no image, or if they don't come up; says why
     */
    public static DockerServers start() {
        return DockerServers.start(new Hazelcast(), 3);
    }
}
