package io.incumbent.benchmarks.check;

import io.incumbent.benchmarks.check.Figure.Sample;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Measures what a check costs, prints it and judges it. Run by {@code ./bench}.
 *
 * <pre>
 * Figures &lt;folder for the results&gt; [--quick]
 * </pre>
 *
 * <p>Ends with status 0 if the promise is kept, 1 if it is not.
 */
public final class Figures {

    private Figures() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean quick = List.of(arguments).contains("--quick");
        Rounds rounds = quick ? Rounds.QUICK : Rounds.LONG;
        Report report = new Report(figures(rounds.run(CheckBenchmark.class)), rounds.rounds());
        report.write(folder);
        System.out.println();
        System.out.println(report.page());
        List<String> broken = Limits.broken(report.figures());
        broken.forEach(limit -> System.out.println("FAILED: " + limit));
        System.out.println(report.line());
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** The fastest first. */
    private static List<Figure> figures(Map<String, List<Sample>> samples) {
        List<Sample> unit = samples.getOrDefault(Limits.UNIT, List.of());
        return samples.entrySet().stream()
                .map(measured -> Figure.of(measured.getKey(), measured.getValue(), unit))
                .sorted(Comparator.comparingDouble(Figure::nanos))
                .toList();
    }
}
