package io.incumbent.cli.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guard of one term's command: a shell process between this one and the command. It alone sends the signals, in a session
 * of its own, so that neither a key of the terminal nor a signal to this process's group reaches it.
 *
 * <p>Three of us look after each other: if this process dies, the pipe ends and the guard stops the command; if the guard dies,
 * this process kills the command; if both are killed at once, the kernel does where it can. Safe for use by many threads.
 */
final class Guard {

    private static final String DEADLINE = "deadline";

    /** A second is more than the kernel needs, unless a process hangs in a call that nothing interrupts. */
    private static final String KILL_UNTIL_GONE =
            "n=0; while kill -s KILL -- -\"$1\" 2>/dev/null && [ $n -lt 50 ]; do n=$((n + 1)); sleep 0.02; done";

    private final Path folder;
    private final RandomAccessFile orders;
    private final Process process;

    private Guard(Path folder, RandomAccessFile orders, Process process) {
        this.folder = folder;
        this.orders = orders;
        this.process = process;
    }

    /** Starts the command; it is guarded from its first instruction on, since the guard is its parent. */
    static Guard start(List<String> command, Map<String, String> environment, Deadline deadline, Duration drain)
            throws IOException {
        Path folder = Files.createTempDirectory("incumbent-run-");
        Path pipe = folder.resolve("orders");
        write(folder, deadline);
        Path guard = folder.resolve("guard");
        try (InputStream script = Objects.requireNonNull(Guard.class.getResourceAsStream("guard.sh"), "guard.sh")) {
            Files.copy(script, guard);
        }
        succeed(List.of("mkfifo", "-m", "600", pipe.toString()));
        // For reading too, which opens a pipe without waiting for anybody. The system closes it when this process dies.
        RandomAccessFile orders = new RandomAccessFile(pipe.toFile(), "rw");
        ProcessBuilder builder = new ProcessBuilder(arguments(guard, command, deadline, drain)).inheritIO();
        builder.environment().putAll(environment);
        builder.environment().put("INCUMBENT_DEADLINE", deadline.seconds());
        builder.environment()
                .put("INCUMBENT_DEADLINE_FILE", folder.resolve(DEADLINE).toString());
        return new Guard(folder, orders, builder.start());
    }

    private static List<String> arguments(Path guard, List<String> command, Deadline deadline, Duration drain) {
        List<String> arguments = new ArrayList<>(List.of("setsid", "bash", "-p", guard.toString()));
        arguments.add(String.valueOf(guard.getParent()));
        arguments.add(Long.toString(deadline.terminate()));
        arguments.add(Long.toString(deadline.kill()));
        arguments.add(Long.toString(Deadline.hundredths(drain)));
        arguments.addAll(command);
        return arguments;
    }

    private static void succeed(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
    }

    /** The lease was renewed. */
    void extend(Deadline deadline) {
        try {
            order("until " + deadline.terminate() + " " + deadline.kill());
            write(folder, deadline);
        } catch (IOException unwritten) {
            // Whoever does not hear of a later deadline keeps to the earlier one.
        }
    }

    /** Whoever reads it sees the old one or the new one. */
    private static void write(Path folder, Deadline deadline) throws IOException {
        Path prepared = Files.writeString(folder.resolve(DEADLINE + ".new"), deadline.seconds() + "\n");
        Files.move(prepared, folder.resolve(DEADLINE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Asks the command to end; after its time to drain it is killed, at the latest when the lease ends. */
    void stop(String signal) {
        tell("stop " + signal);
    }

    void pass(String signal) {
        tell("signal " + signal);
    }

    /** The lease is over. First without the guard, which may be stopped, then with it, which knows better. */
    void kill() {
        killDirectly();
        tell("kill");
    }

    private void tell(String text) {
        try {
            order(text);
        } catch (IOException gone) {
            killDirectly();
        }
    }

    private synchronized void order(String text) throws IOException {
        orders.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Does nothing if the command is dead already; the guard has then emptied the file. */
    private Optional<Process> killDirectly() {
        try {
            Path child = folder.resolve("child");
            String group = Files.exists(child) ? Files.readString(child).strip() : "";
            return group.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProcessBuilder("sh", "-c", KILL_UNTIL_GONE, "sh", group).start());
        } catch (IOException gone) {
            // The folder is removed when the command has ended.
            return Optional.empty();
        }
    }

    /** {@return the status of the command, once it and all of its group have ended} */
    int await() throws InterruptedException {
        int status = process.waitFor();
        Optional<Process> left = killDirectly();
        if (left.isPresent()) {
            left.get().waitFor();
        }
        return status;
    }

    /** Whether it has stopped the command for want of a renewal. */
    boolean ranOut() {
        return Files.exists(folder.resolve("at-risk"));
    }

    /** Frees what it needs; the command has ended. */
    void close() {
        try (orders;
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // In a folder for temporary files.
        }
    }
}
