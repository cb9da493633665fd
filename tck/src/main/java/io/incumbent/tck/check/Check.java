package io.incumbent.tck.check;

import io.incumbent.tck.history.DamagedHistoryException;
import io.incumbent.tck.history.History;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Judges a stored run from the command line: {@code java -cp … io.incumbent.tck.check.Check <folder of the run>}.
 *
 * <p>Ends with status 0 if the run was conformant, 1 if a rule was broken, 3 if too little happened or the history
 * contradicts itself, 2 if there is no such run or it is damaged.
 */
public final class Check {

    private static final int UNUSABLE = 2;

    private Check() {}

    /**
     * Judges the run in the folder that is named.
     *
     * @param args the folder
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out));
    }

    private static int run(String[] args, PrintStream out) {
        if (args.length != 1 || !Files.isDirectory(Path.of(args[0]))) {
            out.println("usage: Check <folder of a run>, which holds files named *.jsonl");
            return UNUSABLE;
        }
        try {
            History history = History.read(Path.of(args[0]));
            Judgement judgement = Checker.check(history, Assumptions.of(history.facts()));
            new Report(out).print(history, judgement);
            return status(judgement.verdict());
        } catch (DamagedHistoryException | IllegalArgumentException unusable) {
            out.println("UNUSABLE: " + unusable.getMessage());
        } catch (IOException unreadable) {
            out.println("UNUSABLE: can't be read: " + unreadable);
        }
        return UNUSABLE;
    }

    private static int status(Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> 0;
            case VIOLATED -> 1;
            case INCONCLUSIVE -> 3;
        };
    }
}
