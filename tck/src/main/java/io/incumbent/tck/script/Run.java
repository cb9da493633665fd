package io.incumbent.tck.script;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.Promises;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.server.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A script's world, and what can be done to it. Faults are put on through it, so that each is recorded and proves its
 * effect.
 */
public final class Run extends World implements AutoCloseable {

    private final Faults faults;
    private Optional<Remains> remains = Optional.empty();

    Run(ElectorsUnderTest subject, Promises promises, Stage stage, Path folder, String election) throws IOException {
        super(subject, promises, stage, folder, election);
        this.faults = new Faults(DIRECTOR, history::append, notes(), stage::pause);
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
     * returns when that is over. Clients need not talk to it: others pass on to their leader what they are asked.
     *
     * @param server which
     * @param lasts for how long
     */
    public void pulse(Server server, Duration lasts) {
        faults.pulse(server, new Pulses(server, () -> all(this::bytesTo), () -> all(this::bytesFrom)), lasts);
    }

    private long all(ToLongFunction<Server> bytes) {
        return servers().stream().mapToLong(bytes).sum();
    }

    /** Another server leads the others. */
    public void changeServerLeader() {
        faults.changeLeader(service());
    }

    /** Ends all sessions of clients, at the service. */
    public void endSessions() {
        faults.endSessions(service(), this::connectionsMade);
    }

    /** Deletes the record of this script's election. */
    public void eraseElection() {
        faults.erase(subject.eraser().orElseThrow(), election());
    }

    private long connectionsMade() {
        return servers().stream()
                .flatMap(server -> proxies.ofServer(server.name()).stream())
                .mapToLong(link -> link.evidence().accepted())
                .sum();
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

    /** When everybody has left, what is there is to be compared with that. */
    void leaveNoMoreThan(Remains before) {
        remains = Optional.of(before);
    }

    /** Heals everything, lets everybody leave in peace, and ends them. Nobody records anything afterwards. */
    @Override
    public void close() throws IOException {
        faults.endAll();
        try {
            leave();
            remains.ifPresent(before -> before.demandGone(this));
        } finally {
            end();
        }
    }
}
