package io.incumbent.tck.sim;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the simulation from the command line, and repeats single seeds of it.
 *
 * <pre>
 * Simulate --seeds 0..2000 [--threads 2] [--mutant M1]     many seeds, figures, and a replay line for each failure
 * Simulate --seed 57 [--faults 3,7] [--trace] [--mutant M1]   one seed, all or some of its faults
 * … [--rules 1.01,1.02]                                      watches these rules only
 * </pre>
 *
 * <p>Ends with status 0 if nothing was broken, 1 if something was, 2 if too little happened to tell.
 */
public final class Simulate {

    private static final int MOST_SHOWN = 5;

    private final Arguments arguments;
    private final Trial trial;
    private final PrintStream out;

    private Simulate(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        Trial named = arguments.mutant().isEmpty() ? Trial.ENGINE : Trials.named(arguments.mutant());
        this.trial = arguments.rules().isEmpty() ? named : named.watching(arguments.rules());
        this.out = out;
    }

    /**
     * Runs what the arguments say.
     *
     * @param args see above
     */
    public static void main(String[] args) {
        Simulate simulate = new Simulate(Arguments.parse(args), System.out);
        System.exit(simulate.arguments.isSingle() ? simulate.one() : simulate.many());
    }

    private int one() {
        Setup setup = trial.setup(arguments.from());
        Setup chosen = arguments.faults().map(ids -> some(setup, ids)).orElse(setup);
        out.println(chosen.shape());
        chosen.faults().forEach(out::println);
        Simulation.Outcome outcome = Simulation.run(arguments.trace() ? chosen.withSink(out::println) : chosen);
        out.println("trace " + Long.toHexString(outcome.traceHash()));
        outcome.violation()
                .ifPresentOrElse(violation -> report(violation, chosen), () -> out.println("nothing broken"));
        return outcome.violation().isPresent() ? 1 : 0;
    }

    private static Setup some(Setup setup, Set<Integer> ids) {
        return setup.withFaults(setup.faults().stream()
                .filter(fault -> ids.contains(fault.id()))
                .toList());
    }

    private void report(Violation violation, Setup setup) {
        out.println(violation);
        Shrinker.Shrunk shrunk = Shrinker.shrink(setup, violation.rule());
        out.println("shrunk in " + shrunk.runs() + " runs to " + shrunk.setup().faults());
        out.println(
                Replay.line(violation.seed(), arguments.mutant(), shrunk.setup().faults()));
    }

    private int many() {
        long start = System.nanoTime();
        Series series = new Series(trial::setup, arguments.from(), arguments.to()).run(arguments.threads());
        double seconds = (System.nanoTime() - start) / 1e9;
        out.println(Figures.of(series, seconds));
        List<Violation> violations = series.violations();
        violations.stream().limit(MOST_SHOWN).forEach(violation -> report(violation, trial.setup(violation.seed())));
        return status(series, violations);
    }

    private int status(Series series, List<Violation> violations) {
        if (!violations.isEmpty()) {
            return 1;
        }
        List<String> missed = Optional.of(series)
                .filter(some ->
                        some.runs() >= Goals.FEWEST_RUNS && arguments.mutant().isEmpty())
                .map(enough -> Goals.missed(enough.tally(), enough.runs()))
                .orElse(List.of());
        missed.forEach(goal -> out.println("INCONCLUSIVE, too few " + goal));
        return missed.isEmpty() ? 0 : 2;
    }
}
