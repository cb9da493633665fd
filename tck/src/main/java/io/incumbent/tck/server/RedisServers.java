package io.incumbent.tck.server;

import java.util.Objects;

/** Starts Redis. What its clients can leave behind are {@code keys}, {@code connections} and {@code channels}. */
public final class RedisServers {

    /** What a server still has after it was killed and started. */
    public enum Persistence {
        /** Nothing. */
        NONE,
        /** What was written a second ago: the append-only file is synced once in a second. */
        EVERY_SECOND,
        /**
         * All that was acknowledged, since only processes are killed here: the append-only file is written before each answer,
         * and the disk is not waited for. Clients may not look at settings, by which they would tell.
         */
        WRITTEN,
        /** All that was acknowledged: the append-only file is synced before each answer. */
        ALWAYS
    }

    private RedisServers() {}

    /**
     * Starts servers that know nothing of each other, and waits until they serve clients.
     *
     * @param count how many, usually one
     * @param persistence what they have after a restart
     * @return the servers, reached without encryption or password
     * @throws IllegalStateException if there is no Docker engine or no image, or if they don't come up; says why
     */
    public static DockerServers start(int count, Persistence persistence) {
        return DockerServers.start(new Redis(Objects.requireNonNull(persistence, "persistence")), count);
    }
}
