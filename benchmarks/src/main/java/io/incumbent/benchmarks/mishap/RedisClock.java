package io.incumbent.benchmarks.mishap;

import io.incumbent.benchmarks.judged.Situation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The clock of a Redis, set ahead by what that does to its keys: whatever is to expire expires so much earlier. The clock
 * itself belongs to the host.
 *
 * @param server which
 */
record RedisClock(InetSocketAddress server) implements Mishap {

    private static final Duration STEP = Duration.ofMinutes(1);

    private static final int TIMEOUT_MILLIS = 5_000;

    private static final String SCRIPT = String.join(
            " ",
            "local moved, cursor = 0, '0'",
            "repeat local page = redis.call('SCAN', cursor, 'COUNT', 1000) cursor = page[1]",
            "for _, key in ipairs(page[2]) do local left = redis.call('PTTL', key)",
            "if left > 0 then redis.call('PEXPIRE', key, math.max(1, left - tonumber(ARGV[1]))) moved = moved + 1 end end",
            "until cursor == '0' return moved");

    @Override
    public Situation situation() {
        return Situation.CLOCK;
    }

    @Override
    public List<String> servers() {
        return List.of(server.getHostString() + ":" + server.getPort());
    }

    @Override
    public void happen() throws IOException {
        String answer = answer(command(List.of("EVAL", SCRIPT, "0", Long.toString(STEP.toMillis()))));
        if (!answer.matches(":[1-9]\\d*")) {
            throw new IOException("no key at " + server + " could be made to expire earlier: it said '" + answer + "'");
        }
    }

    private static byte[] command(List<String> words) {
        StringBuilder command = new StringBuilder("*" + words.size() + "\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.length())
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        return command.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String answer(byte[] command) throws IOException {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(command);
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return line == null ? "" : line;
        }
    }

    @Override
    public void close() {
        // The server is somebody else's.
    }
}
