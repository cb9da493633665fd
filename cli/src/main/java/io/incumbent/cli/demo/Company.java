package io.incumbent.cli.demo;

import io.incumbent.cli.demo.Audience.Candidate;
import io.incumbent.cli.demo.Audience.Doing;
import io.incumbent.tck.actor.Actor;
import io.incumbent.tck.actor.Ledger;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Fault;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.HistoryFile;
import io.incumbent.tck.history.Mark;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The candidates, each in a process of its own, their ledger, and what all of them record. */
final class Company implements AutoCloseable {

    private static final String DIRECTOR = "director";
    private static final long LOOK_NANOS = 1_000_000;
    private static final long FRAME_NANOS = 100_000_000;

    private final Cast cast;
    private final Audience audience;
    private final HistoryFile history;
    private final HistoryFile decisions;
    private final Ledger ledger;
    private final long begun = System.nanoTime();
    private final List<Actor> actors = new CopyOnWriteArrayList<>();
    private final Set<String> frozen = ConcurrentHashMap.newKeySet();
    private final Thread camera = new Thread(this::film, "incumbent-demo-camera");
    private volatile boolean filming = true;
    private boolean closed;

    Company(Cast cast, Audience audience) throws IOException {
        this.cast = cast;
        this.audience = audience;
        this.history = HistoryFile.create(cast.folder(), DIRECTOR, cast.facts());
        this.decisions = HistoryFile.create(cast.folder(), "ledger", Map.of());
        this.ledger = new Ledger(decisions::append);
        camera.setDaemon(true);
        camera.start();
    }

    /** Starts a process for each name, all at once. */
    void enter(List<String> names) {
        for (String name : names) {
            actors.add(Actor.forked(name, cast.folder()));
        }
        for (Actor actor : actors) {
            actor.open(cast.part(ledger.port()));
            history.append(actor.compareClocks(DIRECTOR));
        }
    }

    Ledger ledger() {
        return ledger;
    }

    List<Actor> actors() {
        return actors;
    }

    Duration term() {
        return cast.term();
    }

    String election() {
        return cast.election();
    }

    void tell(String what) {
        long now = System.nanoTime();
        history.append(new Mark(0, DIRECTOR, what, Bracket.at(now)));
        audience.told(now - begun, what);
    }

    /** Waits for what must happen; that it does not is the end of the play. */
    <T> T within(Duration patience, String what, Supplier<Optional<T>> seen) {
        long since = System.nanoTime();
        Optional<T> answer = seen.get();
        while (answer.isEmpty()) {
            if (System.nanoTime() - since > patience.toNanos()) {
                throw new DemoFailure(what + " did not happen within " + patience.toMillis() + " ms");
            }
            LockSupport.parkNanos(LOOK_NANOS);
            answer = seen.get();
        }
        return answer.get();
    }

    /** Lets the others play until the clock says so. */
    void pass(long until) {
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Whoever leads, other than these, as soon as somebody does. */
    Optional<Actor> leader(List<Actor> except) {
        return actors.stream()
                .filter(actor -> !except.contains(actor) && !actor.isGone() && !frozen.contains(actor.name()))
                .filter(actor -> actor.leads().isPresent())
                .findFirst();
    }

    void kill(Actor actor) {
        long before = System.nanoTime();
        actor.kill();
        within(Duration.ofSeconds(5), "the end of " + actor.name(), () -> when(actor.isGone(), actor));
        fault("kill", actor, true, Map.of("shown", 1L), before);
    }

    void freeze(Actor actor) {
        long before = System.nanoTime();
        frozen.add(actor.name());
        actor.pause();
        fault("pause", actor, true, Map.of(), before);
    }

    void thaw(Actor actor) {
        long before = System.nanoTime();
        actor.resume();
        frozen.remove(actor.name());
        fault("pause", actor, false, Map.of("shown", 1L), before);
    }

    private void fault(String kind, Actor actor, boolean begins, Map<String, Long> effect, long since) {
        Bracket at = new Bracket(since, System.nanoTime());
        history.append(new Fault(0, DIRECTOR, kind, actor.name(), "both", begins, effect, at));
    }

    static <T> Optional<T> when(boolean condition, T value) {
        return condition ? Optional.of(value) : Optional.empty();
    }

    private void film() {
        while (filming) {
            audience.sees(actors.stream().map(this::candidate).toList());
            LockSupport.parkNanos(FRAME_NANOS);
        }
    }

    private Candidate candidate(Actor actor) {
        List<Long> tokens = actor.tokens();
        long token = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1);
        Doing doing = actor.isGone()
                ? Doing.DEAD
                : frozen.contains(actor.name())
                        ? Doing.FROZEN
                        : actor.leads().isPresent() ? Doing.LEADING : Doing.WAITING;
        return new Candidate(actor.name(), doing, token);
    }

    /** Lets everybody leave, and reads what they have recorded. */
    History leave() throws Exception {
        // What follows is no part of the play.
        filming = false;
        for (Actor actor : actors) {
            if (!actor.isGone()) {
                history.append(actor.compareClocks(DIRECTOR));
                actor.shut().get(10, TimeUnit.SECONDS);
            }
        }
        close();
        return History.read(cast.folder());
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            filming = false;
            audience.end();
            for (Actor actor : new ArrayList<>(actors)) {
                if (frozen.contains(actor.name())) {
                    actor.kill();
                }
                actor.close();
            }
            ledger.close();
            decisions.close();
            history.close();
        }
    }
}
