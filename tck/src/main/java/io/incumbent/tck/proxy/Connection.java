package io.incumbent.tck.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One connection of a client, and the one to the server that belongs to it. Guarded by the link's lock. */
final class Connection {

    private final SocketChannel client;
    private final SocketChannel server;
    private final Counters counters;
    private final Pipe toServer;
    private final Pipe toClient;
    private final String from;
    private final boolean hanging;
    private boolean over;
    private String to = "nowhere yet";

    Connection(
            SocketChannel client,
            SocketChannel server,
            Map<Way, Rule> rules,
            Counters counters,
            boolean hanging,
            LongSupplier nanos)
            throws IOException {
        this.client = client;
        this.server = server;
        this.counters = counters;
        this.hanging = hanging;
        this.from = String.valueOf(client.getRemoteAddress());
        prepare(client);
        prepare(server);
        toServer = new Pipe(this, client, server, counters.toServer, treatment(rules, Way.TO_SERVER), nanos);
        toClient = new Pipe(this, server, client, counters.toClient, treatment(rules, Way.TO_CLIENT), nanos);
    }

    private static Treatment treatment(Map<Way, Rule> rules, Way way) {
        return rules.getOrDefault(way, Rule.PASS).treatment();
    }

    private static void prepare(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Goes on to the server, and begins to read. */
    void connect(@Nullable InetSocketAddress target, Selector selector) throws IOException {
        to = String.valueOf(target);
        client.register(selector, 0, (Ready) this::clientReady);
        server.register(selector, 0, (Ready) this::serverReady);
        if (target == null || target.isUnresolved()) {
            noServer();
        } else {
            connect(target);
        }
    }

    private void connect(InetSocketAddress target) {
        try {
            server.connect(target);
        } catch (IOException notThere) {
            noServer();
        }
    }

    /** The client learns of it by the same way as of everything else. */
    void noServer() {
        counters.withoutServer++;
        toClient.senderGone();
    }

    private void clientReady(SelectionKey key, ByteBuffer scratch) {
        move(key, scratch, toServer, toClient);
    }

    private void serverReady(SelectionKey key, ByteBuffer scratch) {
        if (key.isConnectable()) {
            finishConnect();
        }
        move(key, scratch, toClient, toServer);
    }

    private void finishConnect() {
        try {
            server.finishConnect();
        } catch (IOException notThere) {
            noServer();
        }
    }

    private static void move(SelectionKey key, ByteBuffer scratch, Pipe outgoing, Pipe incoming) {
        if (key.isValid() && key.isReadable() && outgoing.wantsToRead()) {
            outgoing.read(scratch);
        }
        if (key.isValid() && key.isWritable()) {
            incoming.drained();
        }
    }

    /** Sends what may leave, ends if all is done, and says what it waits for. */
    void settle(Selector selector) {
        if (over || hanging) {
            return;
        }
        toServer.send();
        toClient.send();
        if (toServer.isDone() && toClient.isDone()) {
            close();
        }
        if (!over) {
            await(client.keyFor(selector), interest(toServer, toClient));
            await(
                    server.keyFor(selector),
                    server.isConnectionPending() ? SelectionKey.OP_CONNECT : interest(toClient, toServer));
        }
    }

    private static int interest(Pipe outgoing, Pipe incoming) {
        return (outgoing.wantsToRead() ? SelectionKey.OP_READ : 0)
                | (incoming.wantsToWrite() ? SelectionKey.OP_WRITE : 0);
    }

    private static void await(@Nullable SelectionKey key, int operations) {
        if (key != null && key.isValid()) {
            key.interestOps(operations);
        }
    }

    /** Puts new rules in force; who lost something under the old ones can't go on. */
    void apply(Map<Way, Rule> changes) {
        if (changes.keySet().stream().anyMatch(way -> pipe(way).hasGap())) {
            resetByFault();
        }
        changes.forEach((way, rule) -> apply(rule, pipe(way)));
    }

    private void apply(Rule rule, Pipe pipe) {
        if (over) {
            return;
        }
        pipe.treat(rule.treatment());
        if (rule.act() == Act.RESET) {
            resetByFault();
        } else if (rule.act() == Act.END && !hanging) {
            pipe.end();
        }
    }

    private Pipe pipe(Way way) {
        return way == Way.TO_SERVER ? toServer : toClient;
    }

    Pipe opposite(Pipe pipe) {
        return pipe == toServer ? toClient : toServer;
    }

    /** The reply to this client was swallowed. */
    void dropReply() {
        counters.repliesDropped++;
        resetByFault();
    }

    void resetByFault() {
        if (!over) {
            counters.reset++;
            reset();
        }
    }

    /** Ends it by a RST to both sides; what is in hand is lost. */
    void reset() {
        abort(client);
        abort(server);
        over = true;
    }

    private static void abort(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException gone) {
            // There is nobody left to be told.
        }
        close(channel);
    }

    private void close() {
        close(client);
        close(server);
        over = true;
    }

    static void close(Closeable channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // It is closed nevertheless.
        }
    }

    boolean isOver() {
        return over;
    }

    boolean hasClientEnded() {
        return toServer.hasSenderEnded();
    }

    boolean isHanging() {
        return hanging;
    }

    /** How long it has nothing to do by itself, in nanoseconds. */
    long rests(long now) {
        return Math.min(toServer.rests(now), toClient.rests(now));
    }

    int inHand(Way way) {
        return pipe(way).inHand();
    }

    @Override
    public String toString() {
        return from + " to " + (hanging ? "nowhere: hanging" : to);
    }
}
