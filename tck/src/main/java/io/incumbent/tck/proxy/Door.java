package io.incumbent.tck.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * The port where clients connect. It can be shut and opened again: connecting to it is then refused, by the kernel.
 *
 * <p>While nobody listens on a port, the system may give it to another socket, or even connect a client to itself there.
 * So a second socket is bound to the port that never listens: it keeps the port without accepting anything. Systems that
 * don't let two sockets share a port in this way (Linux does) get along without it, and run that risk.
 */
final class Door {

    private static final int BACKLOG = 1_000;
    private static final int TRIAL_MILLIS = 1_000;

    private final Selector selector;
    private final Ready onClient;
    private final InetSocketAddress address;
    private @Nullable SocketChannel guard;
    private @Nullable ServerSocketChannel listener;

    Door(Selector selector, Ready onClient) throws IOException {
        this.selector = selector;
        this.onClient = onClient;
        guard = bound(new InetSocketAddress(loopback(), 0));
        address = (InetSocketAddress) guard.getLocalAddress();
        listen();
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static SocketChannel bound(InetSocketAddress address) throws IOException {
        SocketChannel guard = SocketChannel.open();
        guard.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        return guard.bind(address);
    }

    InetSocketAddress address() {
        return address;
    }

    /** The next client, or null if there is none now. */
    @Nullable
    SocketChannel accept() throws IOException {
        return listener == null ? null : listener.accept();
    }

    /** Accepts clients from now on. */
    void open() {
        if (listener != null) {
            return;
        }
        try {
            listen();
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "port " + address.getPort()
                            + " was taken while connections to it were refused; heal again when it is free",
                    taken);
        }
    }

    private void listen() throws IOException {
        try {
            listener = listener();
        } catch (BindException notBeside) {
            releaseGuard();
            listener = listener();
        }
        listener.register(selector, SelectionKey.OP_ACCEPT, onClient);
    }

    private ServerSocketChannel listener() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return channel.bind(address, BACKLOG);
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    /** Has clients refused from now on, once the selector has let go of the channel. */
    void shut() {
        if (listener != null) {
            Connection.close(listener);
            listener = null;
        }
    }

    /** Tries whether connections are refused. */
    boolean refuses() {
        try (Socket client = new Socket()) {
            client.connect(address, TRIAL_MILLIS);
            return false;
        } catch (ConnectException refused) {
            return true;
        } catch (IOException other) {
            throw new UncheckedIOException(other);
        }
    }

    void close() {
        shut();
        releaseGuard();
    }

    private void releaseGuard() {
        if (guard != null) {
            Connection.close(guard);
            guard = null;
        }
    }
}
