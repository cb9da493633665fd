package io.incumbent.tck;

import io.incumbent.tck.server.Servers;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What it takes to judge electors, whoever made them: somebody who makes them, and the servers of their service. What
 * can't be supplied is left out, and the report then says which rules were not verified for want of it.
 */
public interface ElectorsUnderTest extends AutoCloseable {

    /** {@return a name for the report's folder: letters, digits and hyphens} */
    String name();

    /** {@return who makes electors, in this process and in forked ones} */
    Class<? extends ElectorSource> source();

    /** {@return what it must know besides the addresses of servers, such as a folder} */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** {@return the servers of the service; without them no link can be cut and no server be killed} */
    default Optional<Servers> servers() {
        return Optional.empty();
    }

    /**
     * Offers to delete an election's record, as somebody with a console might. Left out by those whose tokens may begin
     * anew then, and say so.
     *
     * @return deletes the record of the election of this name; empty if there is no way
     */
    default Optional<Consumer<String>> eraser() {
        return Optional.empty();
    }

    /** {@return whether candidates in several processes can take part in one election} */
    default boolean sharedBetweenProcesses() {
        return true;
    }

    /**
     * Documents what stays at the service for good, once an election has been held: the record that keeps its tokens
     * increasing, for example. Anything more that is left is a breach.
     *
     * @return how much stays for each election, by the names of {@link Servers#leftovers()}
     */
    default Map<String, Long> leftoversPerElection() {
        return Map.of();
    }

    /** {@return what is promised, by which it is measured} */
    default Promises promises() {
        return Promises.usual();
    }

    /** Stops what was started for the test. */
    @Override
    default void close() {}
}
