package io.incumbent.tck;

import io.incumbent.tck.check.Check;
import io.incumbent.tck.elector.Soak;
import io.incumbent.tck.report.Render;
import io.incumbent.tck.sim.Simulate;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The kit's commands: {@code java -jar incumbent-tck.jar check <folder of a run>} judges a stored run with nothing else on
 * the class path, and {@code report} shows it. {@code soak} and {@code simulate} want the class path of a project.
 *
 * <p>Ends with the status of the command, or with 2 if there is none of that name.
 */
public final class Main {

    private static final int UNUSABLE = 2;

    private Main() {}

    /**
     * Runs a command.
     *
     * @param args its name, and what it is given
     * @throws Exception if it fails unexpectedly
     */
    public static void main(String[] args) throws Exception {
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "check" -> Check.main(rest);
            case "report" -> Render.main(rest);
            case "soak" -> Soak.main(rest);
            case "simulate" -> Simulate.main(rest);
            default -> {
                new PrintStream(System.err, true, StandardCharsets.UTF_8)
                        .println("usage: check <folder of a run>"
                                + " | report <folder of a run>… -o <page>.html"
                                + " | soak <subject> <time> <folder> [<seed>]"
                                + " | simulate --seeds <from>..<to>");
                System.exit(UNUSABLE);
            }
        }
    }
}
