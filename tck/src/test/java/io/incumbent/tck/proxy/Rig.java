package io.incumbent.tck.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A server, a link to it, and the clients that used it. */
final class Rig implements AutoCloseable {

    final LineServer server = new LineServer();
    final Link link;
    private final List<Client> clients = new ArrayList<>();

    Rig() {
        this(Rulebook.standard());
    }

    Rig(Rulebook rulebook) {
        link = new TcpProxy("test->server", server::address, System::nanoTime, Thread::new, rulebook);
    }

    Client client() throws IOException {
        Client client = new Client(link.address());
        clients.add(client);
        return client;
    }

    /** A client whose connection reaches the server. */
    Client connected() throws IOException {
        return client().ask("hello");
    }

    /** Tries to connect; the link is told if that was refused, as whoever uses it should. */
    @Nullable
    Client tryClient() throws IOException {
        try {
            return client();
        } catch (ConnectException refused) {
            link.sawRefusal();
            return null;
        }
    }

    /** What the server got next. */
    @Nullable
    String received() throws InterruptedException {
        return server.received().poll(Client.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    Traffic toServer() {
        return link.evidence().toServer();
    }

    Traffic toClient() {
        return link.evidence().toClient();
    }

    /** Waits for a count or a state that nobody announces. */
    static void await(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMillis(Client.PATIENCE_MILLIS))
                .until(condition::getAsBoolean);
    }

    /** Runs something that may block, in a thread of its own. */
    static <T> Future<T> inBackground(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(future, "proxy-test");
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    /** Where nobody listens. */
    static InetSocketAddress nowhere() {
        // Not a port that was just given back: another process may be given it meanwhile.
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
        link.close();
        server.close();
    }
}
