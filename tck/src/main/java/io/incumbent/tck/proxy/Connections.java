package io.incumbent.tck.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The open connections of one link. Guarded by the link's lock. */
final class Connections {

    private final Selector selector;
    private final Counters counters;
    private final LongSupplier nanos;
    private final Set<Connection> open = new LinkedHashSet<>();
    private final List<Connection> newcomers = new ArrayList<>();

    Connections(Selector selector, Counters counters, LongSupplier nanos) {
        this.selector = selector;
        this.counters = counters;
        this.nanos = nanos;
    }

    /** Takes a client in, who is subject to the rules from the beginning. */
    void accept(SocketChannel client, Map<Way, Rule> rules, boolean hanging) throws IOException {
        counters.accepted++;
        SocketChannel server = SocketChannel.open();
        try {
            Connection connection = new Connection(client, server, rules, counters, hanging, nanos);
            open.add(connection);
            if (hanging) {
                counters.hung++;
            } else {
                newcomers.add(connection);
            }
        } catch (IOException goneAlready) {
            Connection.close(client);
            Connection.close(server);
        }
    }

    /** Those who have to be connected to the server; each is given out once. */
    List<Connection> newcomers() {
        List<Connection> taken = List.copyOf(newcomers);
        newcomers.clear();
        return taken;
    }

    /** Connects one to the server, unless it has ended in the meantime; null if nobody knows where that is. */
    void connect(Connection newcomer, @Nullable InetSocketAddress target) throws IOException {
        if (!newcomer.isOver()) {
            newcomer.connect(target, selector);
        }
    }

    void apply(Map<Way, Rule> changes) {
        open.forEach(connection -> connection.apply(changes));
    }

    /** Nobody hangs any longer. */
    void resetHanging() {
        open.stream().filter(Connection::isHanging).forEach(Connection::resetByFault);
    }

    /** Ends them all, for good. */
    void resetAll() {
        open.forEach(Connection::reset);
        open.clear();
        newcomers.clear();
    }

    /** Sends what may leave and forgets those that are over; says how long there is nothing to do, in nanoseconds. */
    long settle() {
        open.forEach(connection -> connection.settle(selector));
        open.removeIf(Connection::isOver);
        long now = nanos.getAsLong();
        return open.stream().mapToLong(one -> one.rests(now)).min().orElse(Treatment.FOR_EVER);
    }

    Evidence evidence() {
        return counters.snapshot(open.size(), inHand(Way.TO_SERVER), inHand(Way.TO_CLIENT));
    }

    private long inHand(Way way) {
        return open.stream().mapToLong(connection -> connection.inHand(way)).sum();
    }

    List<String> describe() {
        return open.stream()
                .filter(connection -> !connection.hasClientEnded())
                .map(Connection::toString)
                .toList();
    }
}
