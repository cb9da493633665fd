package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The engine in thousands of runs. {@code incumbent.sim.seeds} and {@code incumbent.sim.base} say how many and from
 * where; the build makes it fewer with {@code incumbent.simulation.percent}.
 */
@DisplayName("The unbroken engine")
class SimulationTest {

    private static final int THREADS = 2;
    private static final long BASE = 1_000_000;
    private static final long SEEDS = 2000;

    /** A tenth of the seeds is new in every build: the others only show that nothing got worse. */
    private static final long FRESH_SHARE = 10;

    @Test
    @DisplayName("breaks no rule in seeds that are the same in every build, and enough happens in them")
    void sameSeeds() {
        long seeds =
                Long.getLong("incumbent.sim.seeds", SEEDS) * Long.getLong("incumbent.simulation.percent", 100) / 100;
        Series series = run("simulation", Long.getLong("incumbent.sim.base", BASE), seeds);
        assertThat(series.violations()).isEmpty();
        assertThat(series.runs() < Goals.FEWEST_RUNS
                        || Goals.missed(series.tally(), series.runs()).isEmpty())
                .as("inconclusive, too few %s", Goals.missed(series.tally(), series.runs()))
                .isTrue();
    }

    @Test
    @DisplayName("breaks no rule in seeds that are new in every build")
    void freshSeeds() {
        long base = new SecureRandom().nextLong(Integer.MAX_VALUE, Long.MAX_VALUE / 2);
        Series series = run("simulation-fresh", base, Math.max(1, SEEDS / FRESH_SHARE));
        assertThat(series.violations()).isEmpty();
    }

    private static Series run(String name, long base, long seeds) {
        long start = System.nanoTime();
        Series series = new Series(Trial.ENGINE::setup, base, base + seeds).run(THREADS);
        System.out.println(Figures.of(series, (System.nanoTime() - start) / 1e9));
        series.violations().forEach(SimulationTest::explain);
        Results.write(name, Map.of("seeds", series.runs(), "violations", (long)
                series.violations().size()));
        return series;
    }

    private static void explain(Violation violation) {
        Shrinker.Shrunk shrunk = Shrinker.shrink(Trial.ENGINE.setup(violation.seed()), violation.rule());
        System.out.println(violation);
        System.out.println(Replay.line(violation.seed(), "", shrunk.setup().faults()));
    }
}
