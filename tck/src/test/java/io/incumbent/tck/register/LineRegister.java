package io.incumbent.tck.register;

import io.incumbent.BackendUnavailableException;
import io.incumbent.Guarantee;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import io.incumbent.spi.Traits;
import io.incumbent.spi.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stranger's backend: compare-and-set over a socket, a line for each request and answer, without push. */
final class LineRegister implements Register {

    static final Traits TRAITS = new Traits(Guarantee.SINGLE_NODE, "one map behind a socket", true, false);

    final Socket socket;
    private final PrintWriter out;
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentMap<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();

    LineRegister(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            new Thread(() -> listen(in), "line-register").start();
        } catch (IOException failure) {
            throw new BackendUnavailableException("no service at port " + port, failure);
        }
    }

    private void listen(BufferedReader in) {
        try (in) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split("\t", 2);
                waiting.getOrDefault(parts[0], new CompletableFuture<>()).complete(parts[1]);
            }
        } catch (IOException ends) {
            // The socket was closed, by us or by the service.
        }
        waiting.values().forEach(stage -> stage.completeExceptionally(new BackendUnavailableException("cut off")));
    }

    private CompletableFuture<String> ask(Duration timeout, String request) {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<String> stage = new CompletableFuture<>();
        waiting.put(number, stage);
        out.print(number + "\t" + request + "\n");
        out.flush();
        return stage.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((a, b) -> waiting.remove(number));
    }

    private static Snapshot snapshot(String text) {
        return Snapshot.of(text.isEmpty() ? null : text.substring(1));
    }

    private static String text(@Nullable String record) {
        return record == null ? "" : "=" + record;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return ask(timeout, "read\t" + register).thenApply(LineRegister::snapshot);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        String request =
                "set\t" + change.register() + "\t" + text(change.expected().record()) + "\t=" + change.next();
        return ask(timeout, request)
                .thenApply(answer -> answer.startsWith("done")
                        ? new Outcome.Applied(Snapshot.of(change.next()))
                        : new Outcome.Rejected(snapshot(answer)));
    }

    @Override
    public Watch watch(String register, Consumer<Snapshot> onChange) {
        return Watch.NONE;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public String describe() {
        return "line://127.0.0.1:" + socket.getPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is gone either way.
        }
    }
}
