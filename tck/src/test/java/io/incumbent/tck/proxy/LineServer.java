package io.incumbent.tck.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Replies to each line with {@code re:} and the line; can push lines, and can be told not to reply. */
final class LineServer implements AutoCloseable {

    private final ServerSocket listener;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger ends = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private volatile boolean silent;

    LineServer() {
        try {
            listener = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start("line-server", this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    /** What has arrived. */
    BlockingQueue<String> received() {
        return received;
    }

    int connections() {
        return connections.size();
    }

    /** How many clients ended politely. */
    int ends() {
        return ends.get();
    }

    /** How many connections were broken. */
    int resets() {
        return resets.get();
    }

    /** Has it hang: it still reads, but replies no more. */
    void fallSilent() {
        silent = true;
    }

    /** Sends a line to every client; who is gone gets none. */
    void push(String line) {
        connections.forEach(connection -> sendQuietly(connection, line));
    }

    /** Breaks every connection, and accepts new ones. */
    void resetAll() {
        connections.forEach(LineServer::reset);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.add(connection);
                start("line-server-connection", () -> serve(connection));
            }
        } catch (IOException closed) {
            connections.forEach(LineServer::reset);
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                received.add(line);
                if (!silent) {
                    send(connection, "re:" + line);
                }
            }
            ends.incrementAndGet();
        } catch (IOException broken) {
            resets.incrementAndGet();
        }
    }

    private static void sendQuietly(Socket connection, String line) {
        try {
            send(connection, line);
        } catch (IOException gone) {
            // The test counts what arrives.
        }
    }

    private static void send(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void reset(Socket connection) {
        try {
            connection.setSoLinger(true, 0);
            connection.close();
        } catch (IOException closed) {
            // It is closed, then.
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        die();
    }

    /** Breaks every connection and listens no more. */
    void die() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        connections.forEach(LineServer::reset);
    }
}
