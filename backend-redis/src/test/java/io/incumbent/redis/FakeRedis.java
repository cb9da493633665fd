package io.incumbent.redis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** Speaks as much of Redis' protocol as it takes to answer what a test wants; never answers where that is null. */
final class FakeRedis implements AutoCloseable {

    static final String INFO = "run_id:1234\r\nredis_mode:standalone\r\nrole:master\r\nconnected_slaves:0\r\n";

    final List<List<String>> asked = new CopyOnWriteArrayList<>();
    volatile Function<List<String>, @Nullable String> script = command -> "-ERR not expected";
    volatile String info = INFO;
    volatile String auth = "+OK";
    volatile Map<String, String> config = Map.of();
    volatile boolean pongs = true;

    private final ServerSocket socket;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    FakeRedis() {
        this(ServerSocketFactory.getDefault());
    }

    /** Encrypts, perhaps. */
    FakeRedis(ServerSocketFactory sockets) {
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        start(this::accept);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fake-redis");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "redis://" + address();
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** How often a command was asked. */
    long count(String command) {
        return asked.stream().filter(words -> words.get(0).equals(command)).count();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                clients.add(client);
                start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            while (true) {
                List<String> command = command(in);
                asked.add(command);
                String answer = answer(command);
                if (answer != null) {
                    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        } catch (IOException gone) {
            clients.remove(client);
        }
    }

    private @Nullable String answer(List<String> command) {
        return switch (command.get(0)) {
            case "INFO" -> text(info);
            case "EVALSHA", "EVAL" -> script.apply(command);
            case "SUBSCRIBE" -> "*3\r\n" + text("subscribe") + "\r\n" + text(command.get(1)) + "\r\n:1";
            case "PING" -> pongs ? "*2\r\n" + text("pong") + "\r\n" + text("") : null;
            case "AUTH" -> auth;
            case "CONFIG" -> config.isEmpty() ? "-NOPERM CONFIG is not for everybody" : setting(command.get(2));
            case "HELLO", "CLIENT" -> "-ERR unknown command";
            default -> "+OK";
        };
    }

    private String setting(String name) {
        String value = config.get(name);
        return value == null ? "*0" : "*2\r\n" + text(name) + "\r\n" + text(value);
    }

    /** Ends all connections that there are; the next are served. */
    void hangUp() {
        for (Socket client : List.copyOf(clients)) {
            try {
                client.close();
            } catch (IOException gone) {
                // It is closed nevertheless.
            }
        }
    }

    static String text(String text) {
        return "$" + text.getBytes(StandardCharsets.UTF_8).length + "\r\n" + text;
    }

    /** What the script answers when every register is absent, or every change was applied. */
    static String answers(List<String> command) {
        int keys = Integer.parseInt(command.get(2));
        StringBuilder answer = new StringBuilder("*" + (keys + 1) + "\r\n" + text("1234"));
        for (int i = 0; i < keys; i++) {
            String todo = command.get(3 + keys + 4 + 5 * i);
            String next = command.get(3 + keys + 4 + 5 * i + 4);
            answer.append("\r\n*3\r\n:").append(todo.equals("r") ? 0 : 1).append("\r\n");
            answer.append(text("99")).append("\r\n").append(todo.equals("r") ? "$-1" : text(next));
        }
        return answer.toString();
    }

    private static List<String> command(InputStream in) throws IOException {
        int count = Integer.parseInt(line(in).substring(1));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = Integer.parseInt(line(in).substring(1));
            words.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            line(in);
        }
        words.set(0, words.get(0).toUpperCase(Locale.ROOT));
        return words;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("gone");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
