package io.incumbent.tck.sim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * A row of the kill matrix.
 *
 * @param mutant what was broken
 * @param first the first violation, by the mutant's own faults
 * @param runs how many runs that took
 * @param calm how many of some runs without faults caught it, in percent
 * @param own how many of some runs with its own faults
 * @param any how many of some runs with any faults
 * @param control what the engine as it is broke under the mutant's faults: nothing
 */
record KillRow(
        Optional<Mutant> mutant,
        Optional<Violation> first,
        long runs,
        long calm,
        long own,
        long any,
        List<Violation> control) {

    static final KillRow NONE = new KillRow(Optional.empty(), Optional.empty(), 0, 0, 0, 0, List.of());
    static final String HEADER = String.format(
            Locale.ROOT, "%-5s %-52s %6s %5s %6s %6s %6s", "id", "broken", "rule", "runs", "calm", "own", "any");

    private static final long SAMPLE = 20;
    private static final long BASE = MutantsAreCaughtTest.BASE;

    static KillRow of(Mutant mutant) {
        Trial trial = mutant.trial();
        Series hunt = new Series(trial::setup, BASE, BASE + mutant.budget()).run(1, 1);
        return new KillRow(
                Optional.of(mutant),
                hunt.violations().stream().findFirst(),
                hunt.runs(),
                percent(new Trial(mutant.subject(), Optional.of(Profile.calm()), mutant.watched())::setup),
                percent(trial::setup),
                percent(new Trial(mutant.subject(), Optional.empty(), mutant.watched())::setup),
                new Series(mutant.control()::setup, BASE, BASE + SAMPLE).run(1).violations());
    }

    private static long percent(LongFunction<Setup> setups) {
        long caught = LongStream.range(BASE, BASE + SAMPLE)
                .filter(seed -> Simulation.run(setups.apply(seed)).violation().isPresent())
                .count();
        return 100 * caught / SAMPLE;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-5s %-52s %6s %5d %5d%% %5d%% %5d%%",
                mutant.map(Mutant::id).orElse("?"),
                mutant.map(Mutant::broken).orElse("?"),
                first.map(Violation::rule).orElse("ALIVE"),
                runs,
                calm,
                own,
                any);
    }
}
