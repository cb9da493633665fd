package io.incumbent.tck.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The service of the stranger's backend. It can stop listening to single clients, whose requests then come late. */
class LineService implements AutoCloseable {

    private final Map<String, String> records = new HashMap<>();
    private final Set<Integer> silenced = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;

    LineService() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start("line-service", this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** A client is known by its own port. */
    void silence(int client, boolean silent) {
        if (silent) {
            silenced.add(client);
        } else {
            silenced.remove(client);
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                start("line-service-client", () -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                while (silenced.contains(client.getPort()) && !door.isClosed()) {
                    LockSupport.parkNanos(1_000_000);
                }
                String[] parts = line.split("\t", -1);
                client.getOutputStream()
                        .write((parts[0] + "\t" + answer(parts) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // The client has left.
        }
    }

    private String answer(String[] parts) {
        synchronized (records) {
            String register = parts[2];
            String current = records.getOrDefault(register, "");
            if (parts[1].equals("read")) {
                return current;
            }
            if (!matches(current, parts[3])) {
                return current;
            }
            records.put(register, parts[4]);
            return "done";
        }
    }

    boolean matches(String current, String expected) {
        return current.equals(expected);
    }

    void erase(String register) {
        synchronized (records) {
            records.remove(register);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
