package io.incumbent.file;

import io.incumbent.spi.Register;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Another JVM, which can be killed, stopped and continued, and is not left behind. */
final class Child implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    private Child(Process process, Consumer<String> said) {
        this.process = process;
        this.reader = new Thread(() -> read(said), "child-" + process.pid());
        reader.start();
    }

    static Child start(Consumer<String> said, String... arguments) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return start(List.of(), classes, said, arguments);
    }

    /** With a command that starts the other, as another user for instance. */
    static Child start(List<String> before, String classes, Consumer<String> said, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classes,
                ChildMain.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new Child(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The classes that it needs, where everybody may read them; answers with their class path. */
    static String copyClasses(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (Class<?> type : List.of(ChildMain.class, FileBackend.class, Register.class)) {
            Path original = original(type);
            Path copy = folder.resolve(copies.size() + String.valueOf(original.getFileName()));
            copies.add(copy.toString());
            try (Stream<Path> all = Files.walk(original)) {
                for (Path file : all.toList()) {
                    Files.copy(file, copy.resolve(original.relativize(file).toString()));
                }
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static Path original(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private void read(Consumer<String> said) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.accept(line);
                lines.add(line);
            }
        } catch (IOException killed) {
            // A line that was not finished was not said.
        }
    }

    /** Waits for a line that begins like this. */
    String await(String begin) {
        try {
            while (true) {
                String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("the other process never said " + begin);
                }
                if (line.startsWith(begin)) {
                    return line;
                }
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupt);
        }
    }

    void say(String line) {
        PrintWriter in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        in.println(line);
    }

    void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("kill -" + name + " failed");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupt);
        }
    }

    /** Waits until it ended by itself. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS * 2, TimeUnit.SECONDS)) {
            throw new AssertionError("the other process did not end");
        }
        reader.join();
        return process.exitValue();
    }

    /** SIGKILL, whatever it was doing; all it said is known when this returns. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
