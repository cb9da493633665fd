package io.incumbent.tck.script;

import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.proxy.Effect;
import io.incumbent.tck.proxy.Fault;
import io.incumbent.tck.proxy.Injection;
import io.incumbent.tck.proxy.Link;
import io.incumbent.tck.proxy.Way;
import io.incumbent.tck.server.Server;
import io.incumbent.tck.server.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Puts faults on, records when they began and ended, and notes what they did. */
final class Faults {

    private static final Duration TO_NOTICE = Duration.ofSeconds(5);

    private final String director;
    private final Consumer<? super Event> history;
    private final Notes notes;
    private final Consumer<Actor> pausing;
    private final List<Trouble> troubles = new ArrayList<>();

    Faults(String director, Consumer<? super Event> history, Notes notes, Consumer<Actor> pausing) {
        this.director = director;
        this.history = history;
        this.notes = notes;
        this.pausing = pausing;
    }

    /** Ends what was not ended. */
    void endAll() {
        List<Trouble> left;
        synchronized (troubles) {
            left = List.copyOf(troubles);
        }
        left.forEach(Trouble::end);
    }

    private Trouble begun(BooleanSupplier effect, Runnable end) {
        Trouble trouble = new Begun(effect, end);
        synchronized (troubles) {
            troubles.add(trouble);
        }
        return trouble;
    }

    /** Ends once, however often it is ended. */
    private static final class Begun implements Trouble {

        private final BooleanSupplier effect;
        private final Runnable end;
        private final AtomicBoolean ended = new AtomicBoolean();

        Begun(BooleanSupplier effect, Runnable end) {
            this.effect = effect;
            this.end = end;
        }

        @Override
        public boolean hasEffect() {
            return effect.getAsBoolean();
        }

        @Override
        public void end() {
            if (ended.compareAndSet(false, true)) {
                end.run();
            }
        }
    }

    private void record(
            String kind, String target, String direction, boolean begins, Map<String, Long> effect, long since) {
        Bracket at = new Bracket(since, System.nanoTime());
        history.accept(new io.incumbent.tck.history.Fault(0, director, kind, target, direction, begins, effect, at));
    }

    private void ended(String kind, String target, String direction, boolean shown, String evidence, long since) {
        record(kind, target, direction, false, Map.of("shown", shown ? 1L : 0L), since);
        notes.effect(new FaultEffect(kind, target, shown, evidence));
    }

    Trouble onLinks(String candidate, Collection<Link> links, EnumSet<Way> ways, Fault fault) {
        String kind = fault.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String direction = ways.size() == 2 ? "both" : ways.contains(Way.TO_SERVER) ? "c2s" : "s2c";
        long before = System.nanoTime();
        List<Injection> injections = new ArrayList<>();
        for (Link link : links) {
            injections.add(
                    ways.size() == 2
                            ? link.inject(fault)
                            : link.inject(ways.iterator().next(), (Fault.OneWay) fault));
        }
        record(kind, candidate, direction, true, Map.of(), before);
        return begun(() -> injections.stream().anyMatch(injection -> isShown(fault, injection.effect())), () -> {
            long ending = System.nanoTime();
            List<Effect> effects = injections.stream().map(Injection::effect).toList();
            // Another fault may have taken its place on a link by now.
            for (Link link : links) {
                link.heal();
            }
            boolean shown = effects.stream().anyMatch(effect -> isShown(fault, effect));
            ended(
                    kind,
                    candidate,
                    direction,
                    shown,
                    effects.stream().map(Effect::reason).toList().toString(),
                    ending);
        });
    }

    /**
     * That connections are refused is tried out by the link itself; whom the kernel refused, only the client could tell, and
     * it is somebody else's.
     */
    private static boolean isShown(Fault fault, Effect effect) {
        boolean refuses = fault instanceof Fault.Cut || fault instanceof Fault.Refuse;
        return effect.isShown() || (refuses && effect.proof() == Effect.Proof.IN_FORCE);
    }

    /** Proven by the process itself, which must find that time is missing. */
    Trouble pause(Actor actor) {
        long before = System.nanoTime();
        int noticed = actor.missed().size();
        pausing.accept(actor);
        long paused = System.nanoTime();
        record("pause", actor.name(), "both", true, Map.of(), before);
        return begun(() -> true, () -> {
            long lasted = System.nanoTime() - paused;
            long ending = System.nanoTime();
            actor.resume();
            boolean shown = eventually(
                    () -> actor.missed().size() > noticed && actor.missed().get(noticed) >= lasted - lasted / 10);
            ended(
                    "pause",
                    actor.name(),
                    "both",
                    shown,
                    "paused for " + lasted + " ns, missed " + actor.missed(),
                    ending);
        });
    }

    /** Proven by the end of its output. */
    void kill(Actor actor) {
        long before = System.nanoTime();
        actor.kill();
        boolean gone = eventually(actor::isGone);
        record("kill", actor.name(), "both", true, Map.of("shown", gone ? 1L : 0L), before);
        notes.effect(new FaultEffect("kill", actor.name(), gone, gone ? "its process is gone" : "its process lives"));
    }

    /** Proven by the links: nothing came from the server meanwhile. */
    Trouble pause(List<Server> servers, ToLongFunction<Server> bytesFrom) {
        long before = System.nanoTime();
        servers.forEach(Server::pause);
        List<Long> bytes = servers.stream().map(bytesFrom::applyAsLong).toList();
        servers.forEach(server -> record("server-pause", server.name(), "both", true, Map.of(), before));
        return begun(() -> true, () -> {
            long ending = System.nanoTime();
            List<Long> later = servers.stream().map(bytesFrom::applyAsLong).toList();
            servers.forEach(Server::resume);
            for (int i = 0; i < servers.size(); i++) {
                long heard = later.get(i) - bytes.get(i);
                // What was in the kernels' buffers when it was paused may still arrive.
                boolean silent = heard <= 4096;
                ended(
                        "server-pause",
                        servers.get(i).name(),
                        "both",
                        silent,
                        heard + " bytes came from it meanwhile",
                        ending);
            }
        });
    }

    /** Proven by another life of the server. */
    Trouble kill(List<Server> servers) {
        return kill("server-kill", servers, Server::start);
    }

    /** Proven likewise; that nothing is left is the servers' own word. */
    Trouble killAndErase(List<Server> servers) {
        return kill("server-erased", servers, Server::startEmpty);
    }

    private Trouble kill(String kind, List<Server> servers, Consumer<Server> start) {
        long before = System.nanoTime();
        List<String> lives = servers.stream().map(Server::life).toList();
        servers.forEach(Server::kill);
        List<Boolean> dead = servers.stream().map(server -> !server.isRunning()).toList();
        servers.forEach(server -> record(kind, server.name(), "both", true, Map.of(), before));
        return begun(() -> true, () -> {
            long ending = System.nanoTime();
            servers.forEach(start);
            for (int i = 0; i < servers.size(); i++) {
                Server server = servers.get(i);
                boolean another = dead.get(i) && !server.life().equals(lives.get(i));
                ended(kind, server.name(), "both", another, lives.get(i) + ", then " + server.life(), ending);
            }
        });
    }

    void changeLeader(Servers service) {
        long before = System.nanoTime();
        Supplier<String> who = () -> service.leader().map(Server::name).orElse("nobody");
        String former = who.get();
        service.changeLeader();
        String now = who.get();
        record("server-leader", now, "both", true, Map.of(), before);
        ended("server-leader", now, "both", !now.equals(former), former + " led, then " + now, before);
    }

    void pulse(Server server, Pulses pulses, Duration lasts) {
        long before = System.nanoTime();
        record("server-pulse", server.name(), "both", true, Map.of(), before);
        pulses.play(lasts);
        ended("server-pulse", server.name(), "both", pulses.isShown(), pulses.evidence(), System.nanoTime());
    }

    /** Proven by clients who connect again; what else becomes of them is what the script is about. */
    void endSessions(Servers service, LongSupplier connections) {
        long before = System.nanoTime();
        long earlier = connections.getAsLong();
        service.sessionKiller().orElseThrow().run();
        record("sessions-ended", "all", "both", true, Map.of(), before);
        boolean shown = eventually(() -> connections.getAsLong() > earlier);
        String evidence = (connections.getAsLong() - earlier) + " connections were made anew";
        ended("sessions-ended", "all", "both", shown, evidence, before);
    }

    /** Proven by the service, which throws if there was nothing to erase. */
    void erase(Consumer<String> eraser, String election) {
        long before = System.nanoTime();
        eraser.accept(election);
        record("record-erased", election, "both", true, Map.of(), before);
        ended("record-erased", election, "both", true, "the service says that it is gone", before);
    }

    private static boolean eventually(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - begun < TO_NOTICE.toNanos()) {
            LockSupport.parkNanos(1_000_000);
        }
        return condition.getAsBoolean();
    }
}
