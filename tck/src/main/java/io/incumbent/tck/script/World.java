package io.incumbent.tck.script;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Place;
import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Ledger;
import io.incumbent.tck.actor.Part;
import io.incumbent.tck.actor.PlayFailure;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.HistoryFile;
import io.incumbent.tck.history.Mark;
import io.incumbent.tck.proxy.Evidence;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.proxy.Traffic;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;

/**
 * The world of one script: an election that nobody else uses, actors behind links of their own, a ledger, and a folder for
 * what they record.
 */
public abstract class World extends Demands {

    static final String DIRECTOR = "director";

    final ElectorsUnderTest subject;
    private final Promises promises;
    final Stage stage;
    private final Path folder;
    private final String election;
    final HistoryFile history;
    private final HistoryFile decisions;
    private final Ledger ledger;
    final Proxies proxies;
    private final List<Actor> actors = new ArrayList<>();

    /** For {@link Run}. */
    World(ElectorsUnderTest subject, Promises promises, Stage stage, Path folder, String election) throws IOException {
        this.subject = subject;
        this.promises = promises;
        this.stage = stage;
        this.folder = folder;
        this.election = election;
        this.history = HistoryFile.create(folder, DIRECTOR, facts());
        this.decisions = HistoryFile.create(folder, "ledger", Map.of());
        this.ledger = stage.ledger(decisions::append);
        this.proxies = stage.proxies(name -> server(name).address());
    }

    private Map<String, String> facts() {
        return Map.of(
                "subject", subject.name(),
                "election", election,
                "term", promises.term().toString(),
                "check.drift", Double.toString(promises.drift()),
                "check.observerLagNanos",
                        Long.toString(
                                promises.failoverTime().plus(promises.term()).toNanos()));
    }

    /** {@return what is promised, by which the subject is measured} */
    public final Promises promises() {
        return promises;
    }

    /** {@return the term that actors play with} */
    public final Duration term() {
        return promises().term();
    }

    /**
     * Converts terms into time.
     *
     * @param count how many terms
     * @return how long they last
     */
    public final Duration terms(double count) {
        return Duration.ofNanos((long) (term().toNanos() * count));
    }

    /** {@return the election, which nobody else uses} */
    public final String election() {
        return election;
    }

    /** {@return what leaders write to} */
    public final Ledger ledger() {
        return ledger;
    }

    /** {@return the servers, none if there are none} */
    public final List<Server> servers() {
        return subject.servers().map(servers -> servers.all()).orElse(List.of());
    }

    /** {@return all servers together, which must be there} */
    public final Servers service() {
        return subject.servers().orElseThrow();
    }

    /** {@return what stays at the service for each election, as documented, by the names of its leftovers} */
    public final Map<String, Long> leftoversPerElection() {
        return subject.leftoversPerElection();
    }

    private Server server(String name) {
        return servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The part of an actor, behind links of its own.
     *
     * @param name the actor's name
     * @return its part
     */
    public final Part part(String name) {
        List<InetSocketAddress> addresses = servers().stream()
                .map(server -> proxies.link(name, server.name()).address())
                .toList();
        Place place = new Place(addresses, subject.settings());
        return new Part(election, subject.source(), place, term(), Part.Manners.QUICK, ledger.port());
    }

    /**
     * Brings an actor on, in this process, connected and idle.
     *
     * @param name its name
     * @return the actor
     */
    public final Actor actor(String name) {
        return actor(name, part(name));
    }

    /**
     * Brings an actor on, in this process, for a part.
     *
     * @param name its name
     * @param part its part
     * @return the actor
     */
    public final Actor actor(String name, Part part) {
        return opened(stage.here(name, folder), part);
    }

    /**
     * Brings an actor on, in a process of its own, connected and idle.
     *
     * @param name its name
     * @return the actor
     */
    public final Actor forked(String name) {
        return forked(name, part(name));
    }

    /**
     * Brings an actor on, in a process of its own, for a part.
     *
     * @param name its name
     * @param part its part
     * @return the actor
     */
    public final Actor forked(String name, Part part) {
        return stage.inTurn(() -> compared(opened(Actor.forked(name, folder), part)));
    }

    /**
     * Brings an actor on, in a process of its own, without any part yet: it opens none before it is told to.
     *
     * @param name its name
     * @return the actor
     */
    public final Actor unopened(String name) {
        return stage.inTurn(() -> compared(added(Actor.forked(name, folder))));
    }

    private Actor compared(Actor actor) {
        history.append(stage.compareClocks(actor, DIRECTOR));
        return actor;
    }

    private Actor opened(Actor actor, Part part) {
        try {
            actor.open(part);
        } catch (PlayFailure refused) {
            actor.close();
            throw refused;
        }
        return added(actor);
    }

    private Actor added(Actor actor) {
        synchronized (actors) {
            actors.add(actor);
        }
        return actor;
    }

    /**
     * Brings another actor on that calls itself like one that is there, as a process does that replaces its predecessor:
     * same candidate id, other links.
     *
     * @param actor who it calls itself like
     * @return the other actor
     */
    public final Actor twin(Actor actor) {
        // To whoever judges the history, that is another process of the same candidate.
        return actor(actor.name() + "+twin");
    }

    /** {@return an observer who is no candidate} */
    public final Actor observer() {
        Actor observer = actor("observer");
        observer.observe();
        return observer;
    }

    /** {@return the links of an actor, one for each server} */
    List<Link> links(Actor actor) {
        return proxies.ofCandidate(actor.name());
    }

    /**
     * Lets an actor campaign for an office that nobody holds, or soon will not; the script ends here if it is not elected.
     *
     * @param actor who
     * @return its token
     */
    public final long elect(Actor actor) {
        int before = actor.tokens().size();
        actor.startCampaign();
        within(
                "4.01",
                actor.name() + " was elected to an office that nobody held",
                promises().failoverTime(),
                () -> actor.tokens().size() > before);
        return actor.tokens().get(before);
    }

    /**
     * Lets the leader resign, and waits until it has; the script ends here if that takes too long.
     *
     * @param actor who leads
     */
    public final void resign(Actor actor) {
        CompletableFuture<Long> resigned = actor.resign();
        within("3.05", actor.name() + " had resigned", term().plus(promises().slack()), resigned::isDone);
    }

    /**
     * Counts what the links of an actor saw.
     *
     * @param actor whose
     * @param count what to count
     * @return the sum over its links
     */
    public final long count(Actor actor, ToLongFunction<Evidence> count) {
        return links(actor).stream().map(Link::evidence).mapToLong(count).sum();
    }

    /**
     * Tells when anything last got through to a server.
     *
     * @param actor from whom
     * @return the reading of the clock
     */
    public final long lastSent(Actor actor) {
        return links(actor).stream()
                .map(link -> link.evidence().toServer())
                .filter(traffic -> traffic.passed() > 0)
                .mapToLong(Traffic::lastPassedNanos)
                .max()
                .orElseThrow(() -> new IllegalStateException("nothing was ever sent by " + actor.name()));
    }

    /**
     * Tells the links of an actor that it was refused: they can't know, and a fault must prove its effect.
     *
     * @param actor who could not get on
     */
    public final void sawRefusal(Actor actor) {
        links(actor).forEach(Link::sawRefusal);
    }

    @Override
    public final void mark(String text) {
        history.append(new Mark(0, DIRECTOR, text, Bracket.at(System.nanoTime())));
    }

    private void connectionsEnd() {
        if (!servers().isEmpty()) {
            boolean none =
                    happens(promises().slack(), () -> proxies.openConnections().isEmpty());
            demand(
                    "6.04",
                    none,
                    () -> "everybody has closed, or was killed, but these connections are open: "
                            + proxies.openConnections());
        }
    }

    /** Lets everybody leave in peace. */
    final void leave() {
        proxies.healAll();
        List<Actor> playing;
        synchronized (actors) {
            playing = List.copyOf(actors);
        }
        playing.stream()
                .filter(Actor::isForked)
                .filter(actor -> !actor.isGone())
                .forEach(actor -> history.append(stage.compareClocks(actor, DIRECTOR)));
        new Curtain(playing, terms(4).plus(promises().slack())).fall(notes());
        connectionsEnd();
    }

    /** Nobody records anything afterwards. */
    final void end() throws IOException {
        ledger.close();
        proxies.close();
        decisions.close();
        history.close();
    }
}
