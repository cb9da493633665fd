package io.incumbent.tck.sim;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Lease;
import io.incumbent.Observation;
import io.incumbent.engine.EngineProvider;
import io.incumbent.engine.EngineRuntime;
import io.incumbent.engine.Ticker;
import io.incumbent.spi.Register;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is simulated: the engine, or one with something in it broken on purpose. Stateless, since many runs may share
 * it at once.
 */
@FunctionalInterface
public interface Subject {

    /** The engine as it is. */
    Subject ENGINE = EngineProvider::open;

    /**
     * Opens a door in one simulated process.
     *
     * @param register the store, as that process sees it
     * @param options the options
     * @param runtime that process's clocks and threads
     * @return the door
     */
    Elections open(Register register, ElectionOptions options, EngineRuntime runtime);

    /**
     * Hands a lease to the simulated application.
     *
     * @param lease the engine's
     * @param ticker the process's clocks
     * @return what the application sees
     */
    default Lease lease(Lease lease, Ticker ticker) {
        return lease;
    }

    /**
     * Begins to observe in one simulated process.
     *
     * @param elections the process's door
     * @param register the store, as that process sees it
     * @param election the election's name
     * @param onChange the simulated application
     * @return the observation
     */
    default Observation observe(
            Elections elections, Register register, String election, Consumer<Optional<Leader>> onChange) {
        return elections.observe(election, onChange);
    }
}
