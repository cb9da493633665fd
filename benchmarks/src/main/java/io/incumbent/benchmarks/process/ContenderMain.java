package io.incumbent.benchmarks.process;

import io.incumbent.benchmarks.contender.ContenderSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process of a contender: reads orders from its standard input, one a line, carries them out and answers each with a
 * line on its standard output, where nothing else is written. Ends with its input, in the midst of an order too.
 */
public final class ContenderMain {

    /** For an order that is under way when nobody waits for it any more. */
    private static final Duration TO_END = Duration.ofSeconds(3);

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
            serve(duties, hear(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))), out);
        }
        // Some clients leave threads behind.
        Runtime.getRuntime().halt(0);
    }

    /** By a thread of its own, which notices while an order is carried out that whoever gave it is gone. */
    private static BlockingQueue<Optional<Message>> hear(BufferedReader in) {
        BlockingQueue<Optional<Message>> orders = new LinkedBlockingQueue<>();
        Thread ear = new Thread(() -> hear(in, orders), "contender-ear");
        ear.setDaemon(true);
        ear.start();
        return orders;
    }

    private static void hear(BufferedReader in, BlockingQueue<Optional<Message>> orders) {
        try {
            in.lines().map(Message::parse).map(Optional::of).forEach(orders::add);
            orders.add(Optional.empty());
            Thread.sleep(TO_END.toMillis());
        } catch (RuntimeException | InterruptedException torn) {
            // Who gives no orders that can be read is as good as gone.
            torn.printStackTrace(System.err);
        }
        Runtime.getRuntime().halt(1);
    }

    private static void serve(Duties duties, BlockingQueue<Optional<Message>> orders, PrintStream out)
            throws InterruptedException {
        for (Optional<Message> next = orders.take(); next.isPresent(); next = orders.take()) {
            Message order = next.get();
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
