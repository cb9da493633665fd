package io.incumbent.tck.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All servers of the service under test. Those who have what is optional here enable rules that would otherwise be
 * reported as not verified.
 *
 * <p>Safe for use by many threads.
 */
public interface Servers extends AutoCloseable {

    /** {@return the servers, always the same and in the same order} */
    List<Server> all();

    /** {@return the server that leads the others, if they elect one and it is known} */
    default Optional<Server> leader() {
        return Optional.empty();
    }

    /**
     * Makes another server lead the others, and returns when one does.
     *
     * @throws UnsupportedOperationException if these servers don't elect a leader
     */
    default void changeLeader() {
        throw new UnsupportedOperationException("these servers have no leader");
    }

    /**
     * Offers to end sessions at the service before their time, as an administrator might: whatever the service keeps for
     * each client, and lets go of when that client is gone. Clients are not told but by the service's own means.
     *
     * @return ends all sessions that clients have now; empty if there are none, or there is no way
     */
    default Optional<Runnable> sessionKiller() {
        return Optional.empty();
    }

    /**
     * Counts what clients can leave behind at the service: sessions, leases, connections, keys, each by a name of its
     * own.
     *
     * @return the counts now; empty if it can't be told
     */
    default Map<String, Long> leftovers() {
        return Map.of();
    }

    /** {@return what they are, for the report: product, version, image, how many} */
    String describe();

    /** Ends them all and leaves nothing behind. */
    @Override
    void close();
}
