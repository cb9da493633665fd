package io.incumbent.tck.spec;

import io.incumbent.tck.check.Assumptions;
import io.incumbent.tck.check.Checker;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.history.History;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows stored runs to the specification: {@code java -cp … io.incumbent.tck.spec.CheckTraces <folders of runs>}.
 *
 * <p>Ends with status 0 if it accepts the traces of all, 1 if it refuses one, 2 if there is no term in any of them, or one
 * can't be read.
 */
public final class CheckTraces {

    private final PrintStream out;
    private int refused;
    private int terms;

    private CheckTraces(PrintStream out) {
        this.out = out;
    }

    /**
     * Checks the runs in the folders that are named.
     *
     * @param args the folders
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Stream.of(args).map(Path::of).toList(), out));
    }

    private static int run(List<Path> folders, PrintStream out) {
        CheckTraces traces = new CheckTraces(out);
        try {
            for (Path folder : folders) {
                traces.check(folder);
            }
        } catch (IOException | IllegalArgumentException unusable) {
            out.println("UNUSABLE: " + unusable);
            return 2;
        }
        out.println(
                "traces: " + folders.size() + " runs with " + traces.terms + " terms, " + traces.refused + " refused");
        return traces.refused > 0 ? 1 : traces.terms == 0 ? 2 : 0;
    }

    private void check(Path folder) throws IOException {
        History history = History.read(folder);
        Judgement judgement = Checker.check(history, Assumptions.of(history.facts()));
        terms += judgement.spans().size();
        HistoryTrace.check(judgement).forEach((election, no) -> {
            refused++;
            out.println(folder + ", election " + election + ": " + no);
        });
    }
}
