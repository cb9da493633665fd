package io.incumbent.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A contender, seen from the bench: a process with a class path of its own, given one order after another. One that does
 * not answer in time is ended, so that it disturbs nobody else. Used by one thread.
 */
public final class ContenderProcess implements AutoCloseable {

    private static final long SECONDS_TO_END = 5;
    private static final int LAST_LINES = 5;

    private final String name;
    private final Path log;
    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private long orders;
    private @Nullable String gone;

    private ContenderProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param name for messages
     * @param source the class that makes it, by name
     * @param classPath what it needs, and this module
     * @param folder where its log goes
     * @return the process, which waits for orders
     */
    public static ContenderProcess start(String name, String source, String classPath, Path folder) {
        return start(name, command(classPath, source), folder);
    }

    static ContenderProcess start(String name, List<String> command, Path folder) {
        try {
            Path log = Files.createDirectories(folder).resolve(fileName(name) + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            ContenderProcess contender = new ContenderProcess(name, log, process);
            Thread ear = new Thread(contender::listen, "bench-ear " + name);
            ear.setDaemon(true);
            ear.start();
            return contender;
        } catch (IOException failure) {
            throw new UncheckedIOException("the process of " + name + " can't be started", failure);
        }
    }

    private static String fileName(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** The same flags for everybody. */
    private static List<String> command(String classPath, String source) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                classPath,
                ContenderMain.class.getName(),
                source);
    }

    private void listen() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            // What it said last may be torn; that it is gone is noticed by whoever waits.
        }
        lines.add("");
    }

    /**
     * Gives an order and waits until it is carried out.
     *
     * @param order what to do
     * @param patience after which the process is ended
     * @return the answer
     * @throws ContenderFailure if it refused, did not answer in time, or is gone
     * @throws InterruptedException if this thread is interrupted
     */
    public Message ask(Message order, Duration patience) throws ContenderFailure, InterruptedException {
        if (gone != null) {
            throw new ContenderFailure(gone);
        }
        long number = ++orders;
        send(order.with(Message.ORDER, number));
        return answer(order, number, System.nanoTime() + patience.toNanos(), patience);
    }

    private void send(Message order) throws ContenderFailure {
        try {
            OutputStream in = process.getOutputStream();
            in.write((order.line() + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException closed) {
            throw isGone("died");
        }
    }

    private Message answer(Message order, long number, long deadline, Duration patience)
            throws ContenderFailure, InterruptedException {
        String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (line == null) {
            throw isGone("did not carry out '" + order.text(Message.DO) + "' within " + patience);
        }
        if (line.isEmpty()) {
            throw isGone("died when it was to '" + order.text(Message.DO) + "'");
        }
        Message answer = Message.parse(line);
        if (answer.number(Message.ORDER) != number) {
            throw isGone("answered order " + answer.number(Message.ORDER) + " instead of " + number);
        }
        if (answer.has(Message.FAILED)) {
            throw new ContenderFailure(
                    name + " refused '" + order.text(Message.DO) + "': " + answer.text(Message.FAILED));
        }
        return answer;
    }

    /** Ends it for good. */
    private ContenderFailure isGone(String how) {
        process.destroyForcibly();
        String message = name + " " + how + "; the end of its log: " + lastWords();
        gone = message;
        return new ContenderFailure(message);
    }

    private String lastWords() {
        try {
            List<String> all = new ArrayList<>(Files.readAllLines(log, StandardCharsets.UTF_8));
            return String.join(" | ", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException unreadable) {
            return "unreadable, " + unreadable;
        }
    }

    /**
     * Sends it a signal.
     *
     * @param name such as {@code STOP}
     * @throws IOException if it can't be sent
     * @throws InterruptedException if this thread is interrupted
     */
    public void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("signal " + name + " did not reach the process of " + this.name);
        }
    }

    /** {@return whether orders make sense} */
    public boolean isAlive() {
        return gone == null && process.isAlive();
    }

    /** Asks it to end, by the end of its input, and ends it if it does not. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException ended) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
