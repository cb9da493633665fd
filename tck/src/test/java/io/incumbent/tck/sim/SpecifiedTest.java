package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every simulated run is shown to the specification; here nothing else looks, so that it is seen that this counts. */
@DisplayName("The specification alone")
class SpecifiedTest {

    private static final long BASE = 77_000;

    /** Broken rules of the engine, and a broken register: whatever breaks exclusivity or the order of tokens. */
    private static final Set<String> MUTANTS =
            Set.of("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M01", "M02", "M14", "R3", "R4", "C1", "M08", "M16", "B1");

    static Stream<Mutant> mutants() {
        return Mutants.all().stream().filter(mutant -> MUTANTS.contains(mutant.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    @DisplayName("finds in the simulation")
    void finds(Mutant mutant) {
        Trial trial = mutant.trial().watching(Set.of(Specified.RULE));
        List<Violation> found =
                new Series(trial::setup, BASE, BASE + mutant.budget()).run(1, 1).violations();
        assertThat(found).isNotEmpty();
    }
}
