package io.incumbent.tck.broken;

import io.incumbent.ElectionName;
import io.incumbent.Elections;
import io.incumbent.Leader;
import io.incumbent.Observation;
import java.util.Optional;
import java.util.function.Consumer;

/** Closing closes nothing but electors. */
@Mistake(value = "M28", rule = "3.02")
public final class NeverCloses extends Meddling {

    @Override
    void close(Elections elections) {}

    @Override
    Observation observe(Elections elections, String election, Consumer<Optional<Leader>> onChange) {
        return new Endless(elections.observe(election, onChange));
    }

    private record Endless(Observation honest) implements Observation {

        @Override
        public ElectionName election() {
            return honest.election();
        }

        @Override
        public Optional<Leader> current() {
            return honest.current();
        }

        @Override
        public void close() {}
    }
}
