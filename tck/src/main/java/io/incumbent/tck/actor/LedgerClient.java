package io.incumbent.tck.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One writer's connection to the ledger. For one thread. */
final class LedgerClient implements AutoCloseable {

    /**
     * What a writer has read and is going to write back, increased by one.
     *
     * @param token under which
     */
    record Entry(String election, long token, long fenced, long unfenced) {}

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    LedgerClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = socket.getOutputStream();
    }

    /** Reads both counters. */
    Entry read(String election, long token) throws IOException {
        String[] answer = ask("read " + election + " " + token).split(" ", -1);
        return new Entry(election, token, Long.parseLong(answer[1]), Long.parseLong(answer[2]));
    }

    /** Writes both counters back; returns whether the fence let it through. */
    boolean write(Entry entry) throws IOException {
        return ask("write " + entry.election + " " + entry.token + " " + (entry.fenced + 1) + " "
                        + (entry.unfenced + 1))
                .equals("accept");
    }

    private String ask(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        String answer = in.readLine();
        if (answer == null) {
            throw new IOException("the ledger is closed");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
