package io.incumbent.benchmarks.mishap;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server as a process of this host, since what befalls it can't befall a container. */
final class ServerProcess implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(String classPath, List<String> command, Path log) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                classPath));
        all.addAll(command);
        File file = log.toFile();
        return new ServerProcess(
                new ProcessBuilder(all)
                        .redirectErrorStream(true)
                        .redirectOutput(file)
                        .start(),
                log);
    }

    /** Sends it a line. */
    void tell(String line) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** Waits until it has written a line so many times. */
    void awaitLine(String line, long times, Duration patience) throws IOException, InterruptedException {
        await(line, patience, () -> {
            try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
                return lines.filter(line::equals).count() >= times;
            }
        });
    }

    /** Waits until something is the case. */
    void await(String what, Duration patience, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                throw new IOException("a server has not come to '" + what + "' within " + patience + "; see " + log);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    interface Condition {
        boolean holds() throws IOException;
    }

    /** Ports that are free now. */
    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
