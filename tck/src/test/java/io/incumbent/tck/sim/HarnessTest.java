package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The simulation itself put out of order: it must not look green then. */
@DisplayName("A simulation that can't find anything")
class HarnessTest {

    private static final long BASE = 31_000;
    private static final long SEEDS = Goals.FEWEST_RUNS;

    private static Series run(Switches switches) {
        return new Series(seed -> Trial.ENGINE.setup(seed).withSwitches(switches), BASE, BASE + SEEDS).run(2);
    }

    @Test
    @DisplayName("M29: whose fenced resource ignores tokens breaks rule 2.05, and both terms are named")
    void resourceIgnoresTokens() {
        Switches normal = Switches.NORMAL;
        Series series = run(new Switches(true, true, normal.rules(), election -> token -> true));
        assertThat(series.violations()).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo("2.05");
            assertThat(MutantsAreCaughtTest.termsNamed(violation)).hasSizeGreaterThanOrEqualTo(2);
        });
        Results.write("harness-M29", Map.of("mutants.caught", 1L, "mutants.total", 1L));
    }

    @Test
    @DisplayName("M30: whose faults do nothing is inconclusive, because no fault had an effect")
    void faultsDoNothing() {
        Series series = run(new Switches(false, true, Set.of(), Switches::honestGate));
        assertThat(Goals.missed(series.tally(), series.runs()))
                .anyMatch(goal -> goal.startsWith("effects of PAUSE: 0 of"))
                .anyMatch(goal -> goal.startsWith("ZOMBIES_REFUSED"));
        Results.write("harness-M30", Map.of("mutants.caught", 1L, "mutants.total", 1L));
    }

    @Test
    @DisplayName("M31: whose judge never looks is inconclusive, because no lease was ever found held")
    void judgeNeverLooks() {
        Series series = run(new Switches(true, false, Set.of(), Switches::honestGate));
        assertThat(Goals.missed(series.tally(), series.runs())).anyMatch(goal -> goal.startsWith("HELD_CHECKS: 0 of"));
        Results.write("harness-M31", Map.of("mutants.caught", 1L, "mutants.total", 1L));
    }

    @Test
    @DisplayName("but an ordinary one of the same size is conclusive")
    void ordinaryOneIsConclusive() {
        Series series = run(Switches.NORMAL);
        assertThat(Goals.missed(series.tally(), series.runs())).isEmpty();
    }
}
