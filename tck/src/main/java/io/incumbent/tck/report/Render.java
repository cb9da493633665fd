package io.incumbent.tck.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows stored runs as a page: {@code java -cp … io.incumbent.tck.report.Render <folder of a run>… -o report.html}.
 *
 * <p>Ends with status 0 if the page was written and the runs are conformant, 1 if it was and a rule was broken, 3 if it
 * was and too little happened, 2 if there is no page because a run is missing or damaged.
 */
public final class Render {

    private static final int UNUSABLE = 2;

    private Render() {}

    /**
     * Judges and shows the runs that are named.
     *
     * @param args their folders, then {@code -o} and the page
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out));
    }

    static int run(List<String> args, PrintStream out) {
        int option = args.size() - 2;
        if (option < 1 || !args.get(option).equals("-o")) {
            out.println("usage: Render <folder of a run>… -o <page>.html");
            return UNUSABLE;
        }
        try {
            return render(args.subList(0, option).stream().map(Path::of), Path.of(args.get(option + 1)), out);
        } catch (IllegalArgumentException | IOException unusable) {
            out.println("UNUSABLE: " + unusable.getMessage());
            return UNUSABLE;
        }
    }

    private static int render(Stream<Path> folders, Path page, PrintStream out) throws IOException {
        ReportInput input = StoredRun.read(folders.toList());
        Files.writeString(page, ReportFiles.page(input));
        out.println(input.verdict() + ": " + Show.plural(input.terms(), "term") + ", see " + page);
        return switch (input.verdict()) {
            case CONFORMANT, CONFORMANT_IN_ESSENTIALS -> 0;
            case NOT_CONFORMANT -> 1;
            case INCONCLUSIVE -> 3;
        };
    }
}
