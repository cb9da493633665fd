package io.incumbent.tck.actor;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** To an actor in a process of its own. */
final class ProcessChannel implements Channel {

    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final OutputStream in;

    ProcessChannel(Path folder, String name, Consumer<Message> toDirector) {
        try {
            process = new ProcessBuilder(command(folder, name))
                    .redirectError(new File(folder.toFile(), name + ".log"))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException("the agent " + name + " can't be started", failure);
        }
        in = process.getOutputStream();
        Thread ear = new Thread(() -> listen(toDirector), "incumbent-tck-ear " + name);
        ear.setDaemon(true);
        ear.start();
    }

    private static List<String> command(Path folder, String name) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Small and quick to start: many of them share a machine with the servers.
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Agent.class.getName(),
                folder.toString(),
                name);
    }

    private void listen(Consumer<Message> toDirector) {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                toDirector.accept(Message.parse(line));
            }
        } catch (IOException killed) {
            // Its last line may be torn; the director knows that it killed it.
        }
        toDirector.accept(Message.of(Message.CUE, "gone"));
    }

    long pid() {
        return process.pid();
    }

    /** Sends a signal by its name, such as {@code STOP}. */
    void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("signal " + signal + " did not reach process " + process.pid());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("no command named kill can be run here", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it sent signal " + signal, interrupted);
        }
    }

    @Override
    public void send(Message order) {
        try {
            synchronized (in) {
                in.write((order.line() + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
            }
        } catch (IOException gone) {
            throw new IllegalStateException("process " + process.pid() + " is gone: " + gone.getMessage(), gone);
        }
    }

    /** Asks it to end by the end of its input, and ends it if it does not. */
    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
