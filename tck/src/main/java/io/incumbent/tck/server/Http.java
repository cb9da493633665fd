package io.incumbent.tck.server;

import io.incumbent.tck.json.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks servers over HTTP, for a short time, on a connection each, so that nothing is left behind. */
final class Http {

    private static final int PATIENCE_MILLIS = 2_000;
    /** What is ordered is done before it is answered, and must not be ordered again meanwhile. */
    private static final int ORDER_PATIENCE_MILLIS = 30_000;

    private Http() {}

    static Map<String, Object> get(InetSocketAddress address, String path) throws IOException {
        return JsonParser.object(text(address, path));
    }

    static String text(InetSocketAddress address, String path) throws IOException {
        return exchange(address, path, null, PATIENCE_MILLIS);
    }

    static Map<String, Object> post(InetSocketAddress address, String path, String json) throws IOException {
        return JsonParser.object(exchange(address, path, json, PATIENCE_MILLIS));
    }

    /** Sends a text whose answer does not matter, as long as it is good; that may take a while. */
    static void order(InetSocketAddress address, String path, String text) throws IOException {
        exchange(address, path, text, ORDER_PATIENCE_MILLIS);
    }

    static boolean exists(InetSocketAddress address, String path) throws IOException {
        try {
            exchange(address, path, null, PATIENCE_MILLIS);
            return true;
        } catch (FileNotFoundException absent) {
            return false;
        }
    }

    private static String exchange(InetSocketAddress address, String path, @Nullable String body, int patienceMillis)
            throws IOException {
        URL url = new URL("http", address.getHostString(), address.getPort(), path);
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(patienceMillis);
        connection.setRequestProperty("Connection", "close");
        try {
            if (body != null) {
                send(connection, body);
            }
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    private static void send(HttpURLConnection connection, String body) throws IOException {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status == 404) {
                throw new FileNotFoundException(connection.getURL() + " is not there");
            }
            if (status != 200) {
                throw new IOException(connection.getURL() + " answers " + status + ": " + text);
            }
            return text;
        }
    }
}
