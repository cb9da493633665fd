package io.incumbent.tck.server;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One server of the service under test, and what can be done to it. Each method returns when it is done, and throws
 * {@link IllegalStateException}, with the server's name and what it said, if it can't be done.
 *
 * <p>Safe for use by many threads.
 */
public interface Server {

    /** {@return its name, such as {@code etcd-1}, which stays the same} */
    String name();

    /** {@return where clients reach it now; another port, perhaps, after it was started again} */
    InetSocketAddress address();

    /** {@return what tells one life of it from the next, such as the time at which it was started} */
    String life();

    /** {@return whether it is running, paused or not} */
    boolean isRunning();

    /**
     * Offers to ask the server itself for a sign of life, over a connection of the kit's own.
     *
     * @return asks, waits, and tells whether there was one; empty if there is no way to ask
     */
    default Optional<BooleanSupplier> signOfLife() {
        return Optional.empty();
    }

    /** Stops all its work, in the middle of whatever it does; connections stay open and are not answered. */
    void pause();

    /** Ends a pause. */
    void resume();

    /** Ends it at once, as a loss of power does to a process; what it wrote to its disk is still there. */
    void kill();

    /** Starts it again after {@link #kill}, with the data that it had, and waits until it serves clients. */
    void start();

    /**
     * Starts it again after {@link #kill}, without any of the data that it had, and waits until it serves clients.
     */
    void startEmpty();
}
