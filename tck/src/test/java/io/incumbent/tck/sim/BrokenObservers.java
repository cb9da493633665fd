package io.incumbent.tck.sim;

import io.incumbent.ElectionName;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.FencingToken;
import io.incumbent.Leader;
import io.incumbent.Observation;
import io.incumbent.engine.EngineRuntime;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Observations that tell something else than the engine's. */
final class BrokenObservers {

    private BrokenObservers() {}

    /** A leader who is gone is reported for ever. */
    static final class Phantom implements Subject {
        @Override
        public Elections open(Register register, ElectionOptions options, EngineRuntime runtime) {
            return Subject.ENGINE.open(register, options, runtime);
        }

        @Override
        public Observation observe(
                Elections elections, Register register, String election, Consumer<Optional<Leader>> onChange) {
            return elections.observe(election, view -> {
                if (view.isPresent()) {
                    onChange.accept(view);
                }
            });
        }
    }

    /** Whatever the store shows is passed on, however old. */
    static final class Unfiltered implements Subject {
        @Override
        public Elections open(Register register, ElectionOptions options, EngineRuntime runtime) {
            return Subject.ENGINE.open(register, options, runtime);
        }

        @Override
        public Observation observe(
                Elections elections, Register register, String election, Consumer<Optional<Leader>> onChange) {
            var unused = register.watch(election, snapshot -> onChange.accept(leader(election, snapshot)));
            return elections.observe(election, ignored -> {});
        }

        private static Optional<Leader> leader(String election, Snapshot snapshot) {
            RecordText record = RecordText.of(snapshot.record());
            return record.isHeld()
                    ? Optional.of(new Leader(
                            record.owner(), new FencingToken(new ElectionName(election), record.token()), Map.of()))
                    : Optional.empty();
        }
    }
}
