package io.incumbent.tck.actor;

import io.incumbent.tck.history.HistoryFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * An actor in a process of its own: reads orders from standard input, a line each, answers on standard output, and ends
 * when its input does. Its history goes into a file, never through a pipe, where a reader that is slow would hold it up.
 *
 * <p>It needs no packaging: the class path is that of the process that forks it.
 */
public final class Agent {

    private static final long HEARTBEAT_NANOS = 10_000_000;
    private static final long MISSED_NANOS = 150_000_000;

    private final PrintStream out;

    private Agent(PrintStream out) {
        this.out = out;
    }

    /**
     * Plays until the end of input.
     *
     * @param args the folder of the run, and the name
     * @throws IOException if the history can't be written
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What anybody else prints must not be taken for an answer.
        System.setOut(System.err);
        new Agent(out).play(Path.of(args[0]), args[1]);
        System.exit(0);
    }

    private void play(Path folder, String name) throws IOException {
        complain();
        // Never closed: threads of the application may record something until the process ends.
        @SuppressWarnings("resource")
        HistoryFile file = HistoryFile.create(folder, name, Map.of());
        try (Player player = new Player(name, file::append, this::say)) {
            beat();
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                player.perform(Message.parse(line));
            }
        }
    }

    private void say(Message message) {
        out.println(message.line());
    }

    /** Tells of time that was missing: of a pause that this process can't have noticed otherwise. */
    private void beat() {
        Thread heart = new Thread(
                () -> {
                    long before = System.nanoTime();
                    while (true) {
                        LockSupport.parkNanos(HEARTBEAT_NANOS);
                        long now = System.nanoTime();
                        if (now - before > MISSED_NANOS) {
                            say(Message.of(Message.CUE, "missed").with("nanos", now - before));
                        }
                        before = now;
                    }
                },
                "incumbent-tck-heart");
        heart.setDaemon(true);
        heart.start();
    }

    /** Nothing may be thrown that nobody catches, nor logged as an error. */
    private void complain() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> noise(thread.getName() + " threw " + thrown));
        Logger.getLogger("").addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    noise(entry.getLoggerName() + " logged " + entry.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
    }

    private void noise(String text) {
        say(Message.of(Message.CUE, "noise").with("text", text));
    }
}
