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
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Proxies;
import io.incumbent.tck.proxy.Traffic;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.server.Server;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;

/**
 * The world of one script: an election that nobody else uses, actors behind links of their own, a ledger, and a folder for
 * what they record. Faults are put on through it, so that each is recorded and proves its effect.
 */
public final class Run extends Demands implements AutoCloseable {

    private static final String DIRECTOR = "director";

    private final ElectorsUnderTest subject;
    private final Stage stage;
    private final Path folder;
    private final String election;
    private final HistoryFile history;
    private final HistoryFile decisions;
    private final Ledger ledger;
    private final Proxies proxies;
    private final Faults faults;
    private final List<Actor> actors = new ArrayList<>();

    Run(ElectorsUnderTest subject, Stage stage, Path folder, String election) throws IOException {
        this.subject = subject;
        this.stage = stage;
        this.folder = folder;
        this.election = election;
        this.history = HistoryFile.create(folder, DIRECTOR, facts());
        this.decisions = HistoryFile.create(folder, "ledger", Map.of());
        this.ledger = stage.ledger(decisions::append);
        this.proxies = stage.proxies(name -> server(name).address());
        this.faults = new Faults(DIRECTOR, history::append, notes(), stage::pause);
    }

    private Map<String, String> facts() {
        Promises promises = promises();
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
    public Promises promises() {
        return subject.promises();
    }

    /** {@return the term that actors play with} */
    public Duration term() {
        return promises().term();
    }

    /**
     * Converts terms into time.
     *
     * @param count how many terms
     * @return how long they last
     */
    public Duration terms(double count) {
        return Duration.ofNanos((long) (term().toNanos() * count));
    }

    /** {@return the election, which nobody else uses} */
    public String election() {
        return election;
    }

    /** {@return what leaders write to} */
    public Ledger ledger() {
        return ledger;
    }

    /** {@return the servers, none if there are none} */
    public List<Server> servers() {
        return subject.servers().map(servers -> servers.all()).orElse(List.of());
    }

    /** {@return all servers together, which must be there} */
    public io.incumbent.tck.server.Servers service() {
        return subject.servers().orElseThrow();
    }

    /** {@return what stays at the service for each election, as documented, by the names of its leftovers} */
    public Map<String, Long> leftoversPerElection() {
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
    public Part part(String name) {
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
    public Actor actor(String name) {
        return actor(name, part(name));
    }

    /**
     * Brings an actor on, in this process, for a part.
     *
     * @param name its name
     * @param part its part
     * @return the actor
     */
    public Actor actor(String name, Part part) {
        return opened(stage.here(name, folder), part);
    }

    /**
     * Brings an actor on, in a process of its own, connected and idle.
     *
     * @param name its name
     * @return the actor
     */
    public Actor forked(String name) {
        return forked(name, part(name));
    }

    /**
     * Brings an actor on, in a process of its own, for a part.
     *
     * @param name its name
     * @param part its part
     * @return the actor
     */
    public Actor forked(String name, Part part) {
        Actor actor = opened(Actor.forked(name, folder), part);
        history.append(stage.compareClocks(actor, DIRECTOR));
        return actor;
    }

    /**
     * Brings an actor on, in a process of its own, without any part yet: it opens none before it is told to.
     *
     * @param name its name
     * @return the actor
     */
    public Actor unopened(String name) {
        Actor actor = added(Actor.forked(name, folder));
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
    public Actor twin(Actor actor) {
        // To whoever judges the history, that is another process of the same candidate.
        return actor(actor.name() + "+twin");
    }

    /** {@return an observer who is no candidate} */
    public Actor observer() {
        Actor observer = actor("observer");
        observer.observe();
        return observer;
    }

    /** {@return the links of an actor, one for each server} */
    List<io.incumbent.tck.proxy.Link> links(Actor actor) {
        return proxies.ofCandidate(actor.name());
    }

    /**
     * Lets an actor campaign for an office that nobody holds, or soon will not; the script ends here if it is not elected.
     *
     * @param actor who
     * @return its token
     */
    public long elect(Actor actor) {
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
    public void resign(Actor actor) {
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
    public long count(Actor actor, ToLongFunction<Evidence> count) {
        return links(actor).stream()
                .map(io.incumbent.tck.proxy.Link::evidence)
                .mapToLong(count)
                .sum();
    }

    /**
     * Tells when anything last got through to a server.
     *
     * @param actor from whom
     * @return the reading of the clock
     */
    public long lastSent(Actor actor) {
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
    public void sawRefusal(Actor actor) {
        links(actor).forEach(io.incumbent.tck.proxy.Link::sawRefusal);
    }

    /**
     * Puts a fault on all links of an actor.
     *
     * @param actor whose
     * @param fault what
     * @return by which to end it
     */
    public Trouble inject(Actor actor, Fault fault) {
        return faults.onLinks(actor.name(), links(actor), EnumSet.allOf(Way.class), fault);
    }

    /**
     * Puts a fault on one way of all links of an actor.
     *
     * @param actor whose
     * @param way which
     * @param fault what
     * @return by which to end it
     */
    public Trouble inject(Actor actor, Way way, Fault.OneWay fault) {
        return faults.onLinks(actor.name(), links(actor), EnumSet.of(way), fault);
    }

    /**
     * Stops the process of an actor.
     *
     * @param actor whose
     * @return by which to continue it
     */
    public Trouble pause(Actor actor) {
        return faults.pause(actor);
    }

    /**
     * Kills the process of an actor.
     *
     * @param actor whose
     */
    public void kill(Actor actor) {
        faults.kill(actor);
    }

    /**
     * Pauses servers.
     *
     * @param servers which
     * @return by which to resume them
     */
    public Trouble pause(List<Server> servers) {
        return faults.pause(servers, this::bytesFrom);
    }

    /**
     * Kills servers.
     *
     * @param servers which
     * @return by which to start them again, with their data
     */
    public Trouble kill(List<Server> servers) {
        return faults.kill(servers);
    }

    /**
     * Kills servers, and takes their disks away.
     *
     * @param servers which
     * @return by which to start them again, without any data
     */
    public Trouble killAndErase(List<Server> servers) {
        return faults.killAndErase(servers);
    }

    /**
     * Pauses a server again and again, each time for 200 ms with 50 ms in between, as a disk does that is too slow;
     * returns when that is over.
     *
     * @param server which
     * @param lasts for how long
     */
    public void pulse(Server server, Duration lasts) {
        faults.pulse(server, new Pulses(server, () -> bytesTo(server), () -> bytesFrom(server)), lasts);
    }

    /** Another server leads the others. */
    public void changeServerLeader() {
        faults.changeLeader(service());
    }

    /** Ends all sessions of clients, at the service. */
    public void endSessions() {
        faults.endSessions(service());
    }

    /** Deletes the record of this script's election. */
    public void eraseElection() {
        faults.erase(subject.eraser().orElseThrow(), election);
    }

    private long bytesTo(Server server) {
        return proxies.ofServer(server.name()).stream()
                .mapToLong(link -> link.evidence().toServer().passed())
                .sum();
    }

    private long bytesFrom(Server server) {
        return proxies.ofServer(server.name()).stream()
                .mapToLong(link -> link.evidence().toClient().passed())
                .sum();
    }

    @Override
    public void mark(String text) {
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

    /** Heals everything, lets everybody leave in peace, and ends them. Nobody records anything afterwards. */
    @Override
    public void close() throws IOException {
        faults.endAll();
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
        ledger.close();
        proxies.close();
        decisions.close();
        history.close();
    }
}
