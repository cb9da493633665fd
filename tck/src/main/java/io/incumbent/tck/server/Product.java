package io.incumbent.tck.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@link DockerServers} must know of a product. Those methods that ask servers may throw {@link IOException} for "it
 * does not answer"; they should give up after a second or two.
 */
public interface Product {

    /** {@return its name in small letters, which is also the key of its images} */
    String name();

    /** {@return the ports that must be reached from outside; clients use the first} */
    List<Integer> ports();

    /**
     * Says how a server is run.
     *
     * @param server its name, by which the others reach it
     * @param all the names of all, in order
     * @param joins whether it takes the place of one that lost its data, while the others go on
     * @return the plan
     */
    Plan plan(String server, List<String> all, boolean joins);

    /**
     * Finds out whether a server serves clients.
     *
     * @param server it was started
     * @return whether it does
     * @throws IOException if it does not answer
     */
    boolean serves(DockerServer server) throws IOException;

    /**
     * Finds out which version runs.
     *
     * @param server it serves clients
     * @return such as 8.0.2
     * @throws IOException if it does not answer
     */
    String version(DockerServer server) throws IOException;

    /**
     * Says how many must run so that those that were started serve clients; a majority by default.
     *
     * @param count how many there are
     * @return from 1 to that
     */
    default int needed(int count) {
        return count / 2 + 1;
    }

    /**
     * Makes the others ready for a server that comes back without its data; nothing by default.
     *
     * @param lost the one
     * @param others those that are running
     * @throws IOException if they don't answer
     */
    default void beforeJoin(DockerServer lost, List<DockerServer> others) throws IOException {}

    /**
     * Does what must be done when a server has come back, with or without its data, to others that went on; nothing by
     * default.
     *
     * @param back was started
     * @param others those that went on
     * @throws IOException if one does not answer yet; this is called again then
     */
    default void afterReturn(DockerServer back, List<DockerServer> others) throws IOException {}

    /**
     * Finds out who leads.
     *
     * @param running those that are running
     * @return the leader, if there is one and it is known
     */
    default Optional<DockerServer> leader(List<DockerServer> running) {
        return Optional.empty();
    }

    /**
     * Asks for another leader. Whether there is one is found out by {@link #leader}.
     *
     * @param leader the one that leads now
     * @param running those that are running
     * @throws IOException if they don't answer
     */
    default void moveLeader(DockerServer leader, List<DockerServer> running) throws IOException {
        throw new UnsupportedOperationException(name() + " has no leader");
    }

    /**
     * Counts what clients can leave behind.
     *
     * @param running those that are running
     * @return the counts, by name
     * @throws IOException if they don't answer
     */
    default Map<String, Long> leftovers(List<DockerServer> running) throws IOException {
        return Map.of();
    }
}
