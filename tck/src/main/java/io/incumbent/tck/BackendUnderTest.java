package io.incumbent.tck;

import io.incumbent.spi.Register;
import io.incumbent.spi.Traits;
import java.util.Optional;

/**
 * What the author of a backend supplies to have it judged: a service, and clients of it. What can't be supplied is left
 * out, and the report then says which rules were not verified for want of it.
 */
public interface BackendUnderTest extends UnderTest {

    /** {@return the traits that the register, as configured here, must declare} */
    Traits traits();

    /**
     * Makes a new client of the same service; the kit closes it. Registers have names that were never used before, so
     * the service may be an old one.
     *
     * @return a client that shares nothing in this process with the others, if the backend can do that
     */
    Register connect();

    /** {@return a way to silence clients, if there is one; without it nothing can be said about outages} */
    default Optional<Silencer> silencer() {
        return Optional.empty();
    }

    /** {@return the provider and a URL, if users can connect by one} */
    default Optional<Provision> provision() {
        return Optional.empty();
    }

    /** {@return what it takes to judge electors on this backend; without it only its register is judged} */
    default Optional<ElectorsUnderTest> electors() {
        return Optional.empty();
    }

    /** {@return how long to wait for things; override it only where the service is slow by nature} */
    default Timing timing() {
        return Timing.usual();
    }
}
