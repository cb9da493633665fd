package io.incumbent.benchmarks.process;

import io.incumbent.benchmarks.contender.Candidacy;
import io.incumbent.benchmarks.contender.Contender;
import io.incumbent.benchmarks.contender.ContenderSource;
import io.incumbent.benchmarks.judged.Situation;
import io.incumbent.benchmarks.judged.Trial;
import io.incumbent.tck.Place;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contender's process can be told to do. Used by one thread. */
final class Duties implements AutoCloseable {

    private final ContenderSource source;
    private final List<Contender> clients = new ArrayList<>();
    private Place place = new Place(List.of(), Map.of());
    private Duration term = Duration.ZERO;
    private @Nullable Line line;
    private @Nullable Multitude multitude;

    Duties(ContenderSource source) {
        this.source = source;
    }

    Message carryOut(Message order) throws Exception {
        return switch (order.text(Message.DO)) {
            case "open" -> open(order);
            case "win" -> win(order.text("election"));
            case "line up" -> lineUp(order);
            case "hand over" -> theLine().handOver();
            case "rejoin" -> theLine().rejoin();
            case "disperse" -> disperse();
            case "lead many" -> leadMany(order);
            case "leave all" -> multitude().leave();
            case "be judged" -> judged(order);
            default -> throw new IllegalArgumentException("there is no duty '" + order.text(Message.DO) + "'");
        };
    }

    private Message open(Message order) throws Exception {
        place = new Place(addresses(order), order.map("settings"));
        term = Duration.ofMillis(order.number("termMillis"));
        client(0);
        return Message.done();
    }

    private static List<InetSocketAddress> addresses(Message order) {
        return order.texts("servers").stream().map(Duties::address).toList();
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** Connects as many as are needed, once. */
    private Contender client(int number) throws Exception {
        while (clients.size() <= number) {
            clients.add(source.open(place, term));
        }
        return clients.get(number);
    }

    private Message win(String election) throws Exception {
        Stopwatch stopwatch = new Stopwatch(Duration.ZERO);
        Candidacy candidacy = client(0).stand(election, "alone", stopwatch);
        stopwatch.awaitStart();
        candidacy.leave();
        return Message.done()
                .with("win", stopwatch.startedAt() - stopwatch.askedAt())
                .with("release", stopwatch.leftAt() - stopwatch.leavingAt());
    }

    private Message lineUp(Message order) throws Exception {
        disperse();
        int waiters = (int) order.number("waiters");
        List<Contender> theirs = new ArrayList<>();
        for (int i = 0; i <= waiters; i++) {
            theirs.add(client(i % (int) order.number("clients")));
        }
        Line formed = new Line(order.text("election"), Duration.ofMillis(order.number("stopMillis")), theirs);
        line = formed;
        return formed.form();
    }

    private Line theLine() {
        Line formed = line;
        if (formed == null) {
            throw new IllegalStateException("nobody has lined up");
        }
        return formed;
    }

    private Message disperse() throws Exception {
        Line formed = line;
        line = null;
        if (formed != null) {
            formed.disperse();
        }
        return Message.done();
    }

    private Multitude multitude() throws Exception {
        Multitude many = multitude;
        if (many == null) {
            many = new Multitude(client(0));
            multitude = many;
        }
        return many;
    }

    private Message leadMany(Message order) throws Exception {
        return multitude().lead(order.text("election"), (int) order.number("count"));
    }

    /** At the servers that it has been connected to, unless others are named for this. */
    private Message judged(Message order) {
        Place where = order.has("servers") ? new Place(addresses(order), order.map("settings")) : place;
        return new Message(Trial.play(
                Situation.valueOf(order.text("situation")),
                source.getClass().getName(),
                where,
                term,
                Path.of(order.text("folder")),
                order.has("at") ? order.number("at") : 0));
    }

    @Override
    public void close() {
        clients.forEach(Contender::close);
    }
}
