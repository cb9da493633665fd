package io.incumbent.engine;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.spi.Register;
import io.incumbent.tck.sim.Subject;

/**
 * The engine by rules of one's own.
 *
 * @param rules makes them
 */
record RuledEngine(SafetyRules.Factory rules) implements Subject {

    @Override
    public Elections open(Register register, ElectionOptions options, EngineRuntime runtime) {
        return EngineProvider.open(register, options, runtime, rules);
    }
}
