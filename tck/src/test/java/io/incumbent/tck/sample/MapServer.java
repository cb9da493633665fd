package io.incumbent.tck.sample;

import io.incumbent.tck.server.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A map behind a socket: {@code number read register} and {@code number set register expected next}, separated by tabs,
 * a line for each request and each answer. Records begin with {@code =}; an empty field is an absent one.
 */
public class MapServer implements Server {

    private final String name;
    private final Map<String, String> records;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket door;
    private volatile boolean paused;
    private final AtomicInteger lives = new AtomicInteger();
    private volatile InetSocketAddress address = open();

    /** One with a map of its own. */
    public MapServer() {
        this("map", new ConcurrentHashMap<>());
    }

    /**
     * One of several before the same map.
     *
     * @param name its name
     * @param records the map
     */
    public MapServer(String name, Map<String, String> records) {
        this.name = name;
        this.records = records;
    }

    private InetSocketAddress open() {
        try {
            ServerSocket opened = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            door = opened;
            lives.incrementAndGet();
            daemon(() -> welcome(opened));
            return new InetSocketAddress(opened.getInetAddress(), opened.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "map-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void welcome(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                clients.add(client);
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                awaitResumed();
                String[] parts = line.split("\t", -1);
                String answer = parts[0] + "\t" + answer(parts) + "\n";
                awaitResumed();
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // The client has left, or this server was killed.
        } finally {
            clients.remove(client);
        }
    }

    private void awaitResumed() {
        while (paused || !mayAnswer()) {
            LockSupport.parkNanos(500_000);
        }
    }

    private String answer(String[] parts) {
        synchronized (records) {
            return answerAlone(parts);
        }
    }

    private String answerAlone(String[] parts) {
        String current = records.getOrDefault(parts[2], "");
        if (parts[1].equals("read")) {
            return current;
        }
        if (!mayReplace(current, parts[3], parts[4])) {
            return current;
        }
        records.put(parts[2], parts[4]);
        return "done";
    }

    /**
     * The whole of compare-and-set.
     *
     * @param current what the map has
     * @param expected what it is expected to have
     * @param next what it is to have
     * @return whether it may
     */
    protected boolean mayReplace(String current, String expected, String next) {
        return current.equals(expected);
    }

    /**
     * Says whether it may answer now; until then it waits.
     *
     * @return whether it may
     */
    protected boolean mayAnswer() {
        return true;
    }

    /** Loses everything. */
    protected void forget() {
        records.clear();
    }

    /**
     * Deletes a record, which must be there.
     *
     * @param register its name
     */
    public void erase(String register) {
        if (records.remove(register) == null) {
            throw new IllegalStateException("there is no record of " + register + " to erase");
        }
    }

    /** Closes every connection that there is now, which is all that it has of sessions. */
    public void endSessions() {
        try {
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return whether it runs and is not paused} */
    public boolean isAwake() {
        return isRunning() && !paused;
    }

    long connections() {
        return clients.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public String life() {
        return "life " + lives;
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public void kill() {
        try {
            ServerSocket opened = door;
            if (opened != null) {
                opened.close();
            }
            door = null;
            endSessions();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void start() {
        address = open();
    }

    @Override
    public void startEmpty() {
        forget();
        start();
    }
}
