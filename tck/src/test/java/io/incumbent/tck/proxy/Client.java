package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A client on a plain socket. */
final class Client implements AutoCloseable {

    /** Longer than any machine takes; a test that waits for so long has failed. */
    static final int PATIENCE_MILLIS = (int) TimeUnit.SECONDS.toMillis(60);

    private final Socket socket = new Socket();

    Client(InetSocketAddress address) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    Socket socket() {
        return socket;
    }

    Client send(String line) {
        try {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next line. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            assertThat(next).as("end of stream after \"%s\"", line).isNotNegative();
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Sends a line and expects the server's reply. */
    Client ask(String line) throws IOException {
        send(line);
        assertThat(line()).isEqualTo("re:" + line);
        return this;
    }

    Client expectReset() {
        assertThatThrownBy(() -> socket.getInputStream().read())
                .as("nothing but a reset")
                .isInstanceOf(SocketException.class);
        return this;
    }

    Client expectEnd() throws IOException {
        assertThat(socket.getInputStream().read()).as("nothing but the end").isEqualTo(-1);
        return this;
    }

    /** Ends what it sends; still reads. */
    Client end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Breaks the connection. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
