package io.incumbent.tck.sim;

import io.incumbent.Lease;
import io.incumbent.engine.EngineProvider;
import io.incumbent.engine.EngineRuntime;
import io.incumbent.engine.Loop;
import io.incumbent.engine.Ticker;
import io.incumbent.spi.Register;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Puts the engine on something broken. */
final class Broken {

    private Broken() {}

    static Subject register(UnaryOperator<Register> broken) {
        return (register, options, runtime) -> EngineProvider.open(broken.apply(register), options, runtime);
    }

    static Subject registerOnLoop(BiFunction<Register, Loop, Register> broken) {
        return (register, options, runtime) ->
                EngineProvider.open(broken.apply(register, runtime.loop()), options, runtime);
    }

    static Subject clocks(UnaryOperator<Ticker> broken) {
        return (register, options, honest) -> {
            EngineRuntime runtime = new EngineRuntime(
                    broken.apply(honest.ticker()),
                    honest.loop(),
                    honest.callbacks(),
                    honest.tasks(),
                    honest.entropy(),
                    honest.onClose());
            return EngineProvider.open(register, options, runtime);
        };
    }

    static Subject leases(BiFunction<Lease, Ticker, Lease> broken) {
        return new BrokenLease(broken);
    }
}
