package io.incumbent.tck.sample;

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
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client of {@link MapServer}: compare-and-set over a socket that is opened anew when it broke, to the next server if there are several; without push.
 */
final class MapRegister implements Register {

    static final Traits TRAITS = new Traits(Guarantee.SINGLE_NODE, "one map behind a socket", true, false);

    private final List<InetSocketAddress> servers;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(MapRegister::daemon);
    private volatile @Nullable Socket socket;
    /** Of the server to be tried next; for the writer's thread. */
    private int turn;

    MapRegister(List<InetSocketAddress> servers) {
        this.servers = servers;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "map-register");
        thread.setDaemon(true);
        return thread;
    }

    private CompletableFuture<String> ask(Duration timeout, String request) {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        CompletableFuture.runAsync(() -> send(number + "\t" + request + "\n"), writer)
                .exceptionally(failure -> {
                    answer.completeExceptionally(failure);
                    return null;
                });
        return answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS).whenComplete((answered, failed) -> {
            waiting.remove(number);
            if (failed instanceof TimeoutException && servers.size() > 1) {
                hangUp();
            }
        });
    }

    private void hangUp() {
        try {
            Socket open = socket;
            if (open != null) {
                open.close();
            }
        } catch (IOException ignored) {
            // It is gone either way.
        }
    }

    private void send(String line) {
        try {
            Socket open = socket;
            if (open == null) {
                InetSocketAddress server = servers.get(turn++ % servers.size());
                open = new Socket(server.getAddress(), server.getPort());
                open.setTcpNoDelay(true);
                socket = open;
                Socket opened = open;
                daemon(() -> listen(opened)).start();
            }
            open.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            socket = null;
            throw new BackendUnavailableException("no map answers at " + servers, failure);
        }
    }

    private void listen(Socket opened) {
        try (opened;
                var in = new BufferedReader(new InputStreamReader(opened.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split("\t", 2);
                waiting.getOrDefault(parts[0], new CompletableFuture<>()).complete(parts[1]);
            }
        } catch (IOException broken) {
            // The next request opens another; what is waiting runs into its timeout.
        }
        socket = socket == opened ? null : socket;
    }

    private static Snapshot snapshot(String text) {
        return Snapshot.of(text.isEmpty() ? null : text.substring(1));
    }

    private static String text(@Nullable String record) {
        return record == null ? "" : "=" + record;
    }

    @Override
    public CompletionStage<Snapshot> read(String register, Duration timeout) {
        return ask(timeout, "read\t" + register).thenApply(MapRegister::snapshot);
    }

    @Override
    public CompletionStage<Outcome> compareAndSet(Change change, Duration timeout) {
        String expected = text(change.expected().record());
        return ask(timeout, "set\t" + change.register() + "\t" + expected + "\t=" + change.next())
                .thenApply(answer -> answer.equals("done")
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
        return "map://" + servers;
    }

    @Override
    public void close() {
        writer.shutdownNow();
        hangUp();
    }
}
