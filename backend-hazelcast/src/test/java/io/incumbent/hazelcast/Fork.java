package io.incumbent.hazelcast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java process of a test, which hears its lines. */
final class Fork implements AutoCloseable {

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Fork(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen, "lines of a fork");
        reader.setDaemon(true);
        reader.start();
    }

    static Fork java(String classPath, List<String> options, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-cp", classPath));
        command.addAll(options);
        command.add(main);
        command.addAll(arguments);
        return new Fork(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void listen() {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            // So is the process.
        }
    }

    /** Waits for a line that begins like this; others are forgotten. */
    String await(String beginning) throws InterruptedException {
        while (true) {
            String line = lines.poll(90, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no line that begins with " + beginning + " within 90 s");
            } else if (line.startsWith(beginning)) {
                return line;
            }
        }
    }

    /** {@return what it said since it was asked last, as far as it was not waited for} */
    List<String> heard() {
        List<String> some = new ArrayList<>();
        lines.drainTo(some);
        return some;
    }

    void order(String line) {
        PrintStream input = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        input.println(line);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As by a loss of power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
