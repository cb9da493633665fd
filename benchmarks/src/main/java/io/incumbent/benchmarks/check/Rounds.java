package io.incumbent.benchmarks.check;

import io.incumbent.benchmarks.check.Figure.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures all calls once in each round, every call in a process of its own. JMH alone would finish with one call before
 * it begins with the next, and compare the quiet minutes of a machine with its busy ones.
 *
 * @param rounds how many there are
 * @param iterations how many each process measures, after as many to warm up
 * @param iterationMillis how long each takes
 */
record Rounds(int rounds, int iterations, int iterationMillis) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** For every build: half a minute. */
    static final Rounds QUICK = new Rounds(5, 3, 100);
    /** For figures to be quoted: some minutes. */
    static final Rounds LONG = new Rounds(9, 5, 400);

    /** Runs them; the samples of each call are in the order of the rounds. */
    Map<String, List<Sample>> run(Class<?> benchmarks) throws RunnerException {
        // Somebody else's JMH on this machine disturbs both sides of a ratio; refusing to run would help nobody.
        System.setProperty("jmh.ignoreLock", "true");
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            System.out.println("Round " + round + " of " + rounds);
            for (RunResult result : new Runner(options(benchmarks)).run()) {
                String name = result.getPrimaryResult().getLabel();
                samples.computeIfAbsent(name, unused -> new ArrayList<>()).add(sample(result));
            }
        }
        return samples;
    }

    private Options options(Class<?> benchmarks) {
        return new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
                .addProfiler(GCProfiler.class)
                .forks(1)
                .jvmArgs("-Xms256m", "-Xmx256m")
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(iterationMillis))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    /** The middle iteration: the first may still be warming up, and the last one pays for the end of the process. */
    private static Sample sample(RunResult result) {
        List<IterationResult> iterations = result.getBenchmarkResults().stream()
                .flatMap(process -> process.getIterationResults().stream())
                .toList();
        return new Sample(
                Figure.median(iterations.stream()
                        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                        .toArray()),
                Figure.median(iterations.stream().mapToDouble(Rounds::bytes).toArray()));
    }

    /** A virtual machine that can't count allocations has no figure, which is not good enough. */
    private static double bytes(IterationResult iteration) {
        Result<?> bytes = iteration.getSecondaryResults().get(ALLOCATION);
        return bytes == null ? Double.NaN : bytes.getScore();
    }
}
