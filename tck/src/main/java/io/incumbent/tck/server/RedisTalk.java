package io.incumbent.tck.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of Redis' protocol as it takes to ask one thing, on a connection of its own, for a short time. */
final class RedisTalk {

    private static final int PATIENCE_MILLIS = 2_000;

    private RedisTalk() {}

    /** Sends words and returns the answer, which is one line, a number or a text. */
    static String ask(InetSocketAddress address, String words) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static String answer(InputStream in) throws IOException {
        String first = line(in);
        return switch (first.isEmpty() ? ' ' : first.charAt(0)) {
            case '+', ':' -> first.substring(1);
            case '$' -> new String(in.readNBytes(Integer.parseInt(first.substring(1))), StandardCharsets.UTF_8);
            default -> throw new IOException("the server answers " + first);
        };
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** One of the things that a server tells about itself. */
    static String info(InetSocketAddress address, String key) throws IOException {
        return ask(address, "INFO")
                .lines()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IOException("the server does not tell its " + key));
    }
}
