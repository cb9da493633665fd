package io.incumbent.tck.sim;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Lease;
import io.incumbent.engine.EngineRuntime;
import io.incumbent.engine.Ticker;
import io.incumbent.spi.Register;
import java.util.function.BiFunction;

/**
 * The engine, whose leases are broken before the application gets them.
 *
 * @param broken breaks a lease
 */
record BrokenLease(BiFunction<Lease, Ticker, Lease> broken) implements Subject {

    @Override
    public Elections open(Register register, ElectionOptions options, EngineRuntime runtime) {
        return Subject.ENGINE.open(register, options, runtime);
    }

    @Override
    public Lease lease(Lease lease, Ticker ticker) {
        return broken.apply(lease, ticker);
    }
}
