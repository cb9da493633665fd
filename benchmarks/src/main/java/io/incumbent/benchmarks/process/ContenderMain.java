package io.incumbent.benchmarks.process;

import io.incumbent.benchmarks.contender.ContenderSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process of a contender: reads orders from its standard input, one a line, carries them out and answers each with a
 * line on its standard output, where nothing else is written. Ends with its input.
 */
public final class ContenderMain {

    private ContenderMain() {}

    /**
     * Runs.
     *
     * @param arguments the class of the {@link ContenderSource}
     * @throws Exception if there is no such class, or the pipe breaks
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        ContenderSource source = Class.forName(arguments[0])
                .asSubclass(ContenderSource.class)
                .getDeclaredConstructor()
                .newInstance();
        try (Duties duties = new Duties(source)) {
            serve(duties, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
        }
        // Some clients leave threads behind.
        Runtime.getRuntime().halt(0);
    }

    private static void serve(Duties duties, BufferedReader in, PrintStream out) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Message order = Message.parse(line);
            out.println(answer(duties, order)
                    .with(Message.ORDER, order.number(Message.ORDER))
                    .line());
            out.flush();
        }
    }

    private static Message answer(Duties duties, Message order) {
        try {
            return duties.carryOut(order);
        } catch (Exception | LinkageError failure) {
            failure.printStackTrace(System.err);
            return Message.done().with(Message.FAILED, failure.toString());
        }
    }
}
