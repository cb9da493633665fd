package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A failing seed")
class ShrinkTest {

    private static final long BASE = 5_000;

    @ParameterizedTest(name = "of {0} shrinks to at most {1} faults")
    @CsvSource({"M15, 1", "M04, 2", "M7, 1", "M3, 4", "M23, 3"})
    @DisplayName("shrinks to few faults, which fail the same rule again")
    void shrinks(String mutant, int most) {
        Trial trial = Trials.named(mutant);
        Simulation.Outcome failing = firstFailure(trial);
        String rule = failing.violation().orElseThrow().rule();
        Shrinker.Shrunk shrunk = Shrinker.shrink(failing.setup(), rule);
        List<Fault> left = shrunk.setup().faults();
        System.out.println(mutant + ", seed " + failing.setup().seed() + ": "
                + failing.setup().faults().size() + " faults to " + left + " in " + shrunk.runs() + " runs");
        assertThat(left).hasSizeLessThanOrEqualTo(most);
        assertThat(Simulation.run(shrunk.setup()).violation())
                .hasValueSatisfying(again -> assertThat(again.rule()).isEqualTo(rule));
    }

    private static Simulation.Outcome firstFailure(Trial trial) {
        return LongStream.range(BASE, BASE + 200)
                .mapToObj(seed -> Simulation.run(trial.setup(seed)))
                .filter(outcome -> outcome.violation().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is repeated by one line, which names the seed, the mutant and the faults that are left")
    void replayLine() {
        Fault fault = Fault.onLeader(FaultKind.PAUSE, 1000, 500, 0.5);
        assertThat(Replay.line(57, "M15", List.of(fault)))
                .isEqualTo("java -cp api/target/classes:tck/target/classes:tck/target/test-classes"
                        + " io.incumbent.tck.sim.Simulate --seed 57 --mutant M15 --faults 0 --trace");
    }
}
