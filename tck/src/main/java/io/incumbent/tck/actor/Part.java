package io.incumbent.tck.actor;

import io.incumbent.ElectionOptions;
import io.incumbent.Guarantee;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an actor is cast for.
 *
 * <p>Immutable.
 *
 * @param election the election in which it plays
 * @param source who makes its electors
 * @param place where the service is for it
 * @param term the term of its leases
 * @param manners how its application behaves
 * @param ledgerPort where it writes to while it leads, on the loopback interface; 0 for nowhere
 */
public record Part(
        String election,
        Class<? extends ElectorSource> source,
        Place place,
        Duration term,
        Manners manners,
        int ledgerPort) {

    /** How an application behaves when it is called back. */
    public enum Manners {
        /** Returns at once. */
        QUICK,
        /** Sleeps for three terms when it is told that it was elected, then throws. */
        SLOW_AND_FAILING
    }

    /**
     * The same with other manners.
     *
     * @param other how its application behaves
     * @return the part
     */
    public Part with(Manners other) {
        return new Part(election, source, place, term, other, ledgerPort);
    }

    /**
     * The same with another term.
     *
     * @param other the term of its leases
     * @return the part
     */
    public Part with(Duration other) {
        return new Part(election, source, place, other, manners, ledgerPort);
    }

    /**
     * The same in another election.
     *
     * @param other the election in which it plays
     * @return the part
     */
    public Part in(String other) {
        return new Part(other, source, place, term, manners, ledgerPort);
    }

    /** Whatever a service declares, it is judged. */
    ElectionOptions.Builder options() {
        return ElectionOptions.builder().term(term).coolDown(Duration.ZERO).require(Guarantee.BEST_EFFORT);
    }

    Message message() {
        Map<String, Object> servers = new TreeMap<>();
        for (int i = 0; i < place.servers().size(); i++) {
            InetSocketAddress server = place.servers().get(i);
            servers.put(String.format("%03d", i), server.getHostString() + ":" + server.getPort());
        }
        return Message.of(Message.DO, "open")
                .with("election", election)
                .with("source", source.getName())
                .with("servers", servers)
                .with("settings", place.settings())
                .with("term", term.toNanos())
                .with("manners", manners.name())
                .with("ledger", (long) ledgerPort);
    }

    static Part of(Message message) {
        return new Part(
                message.text("election"),
                source(message.text("source")),
                new Place(servers(message), strings(message, "settings")),
                Duration.ofNanos(message.number("term")),
                Manners.valueOf(message.text("manners")),
                (int) message.number("ledger"));
    }

    private static Class<? extends ElectorSource> source(String name) {
        try {
            return Class.forName(name).asSubclass(ElectorSource.class);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException(
                    "class " + name + " is not on the class path of this process, so it can make no electors", missing);
        }
    }

    private static List<InetSocketAddress> servers(Message message) {
        List<InetSocketAddress> servers = new ArrayList<>();
        for (String server : new TreeMap<>(strings(message, "servers")).values()) {
            int colon = server.lastIndexOf(':');
            servers.add(
                    new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1))));
        }
        return servers;
    }

    private static Map<String, String> strings(Message message, String name) {
        Map<String, String> strings = new TreeMap<>();
        message.typed(name, Map.class)
                .ifPresent(map -> ((Map<?, ?>) map).forEach((key, value) -> strings.put("" + key, "" + value)));
        return strings;
    }
}
