package io.incumbent.tck;

import io.incumbent.tck.server.Servers;
import java.util.Map;
import java.util.Optional;

/**
 * What it takes to judge electors, whoever made them: somebody who makes them, and the servers of their service. What
 * can't be supplied is left out, and the report then says which rules were not verified for want of it.
 */
public interface ElectorsUnderTest extends UnderTest {

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
}
