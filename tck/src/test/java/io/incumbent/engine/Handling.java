package io.incumbent.engine;

import io.incumbent.engine.Calls.Reading;
import io.incumbent.engine.Calls.Writing;
import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Candidacy}, {@link EngineLease} and {@link EngineElector} do with an event and with the actions of the
 * machine, in as much as safety depends on it. It stands in their place because their state can't be copied; the machine
 * and the rules are the real ones.
 */
final class Handling {

    private final SmallWorld world;
    private final int who;
    private final Stamp now;
    private final boolean isAlive;
    private final List<Writing> writings;
    private String attempt;
    private @Nullable ElectionMachine machine;
    private State state;
    private Known known;
    private @Nullable Tenure tenure;
    private boolean ranOut;
    private boolean watches;
    private @Nullable Snapshot pushed;
    private @Nullable Reading reading;
    private long drawn;
    private Optional<String> defect = Optional.empty();

    Handling(SmallWorld world, int who, Position before, ProcessState process) {
        this.world = world;
        this.who = who;
        this.now = world.stamp(who, before.ticks());
        this.drawn = before.drawn();
        this.isAlive = process.isAlive();
        this.attempt = process.attempt();
        this.machine = process.machine();
        this.state = process.state();
        this.known = process.known();
        this.tenure = process.tenure();
        this.ranOut = process.ranOut();
        this.watches = process.watches();
        this.pushed = process.pushed();
        this.reading = process.reading();
        this.writings = new ArrayList<>(process.writings());
    }

    ProcessState result() {
        return new ProcessState(
                isAlive,
                attempt,
                machine,
                state,
                known,
                tenure,
                ranOut,
                watches,
                pushed,
                reading,
                List.copyOf(writings));
    }

    long drawn() {
        return drawn;
    }

    /** What the engine did that it must not do, as far as one event shows it. */
    Optional<String> defect() {
        return defect;
    }

    /** Begins a campaign; it is told that nobody stands in line, so that it waits for nobody. */
    Handling campaign() {
        attempt = "a" + drawn++;
        ElectionMachine made = new ElectionMachine(world.candidate(who, attempt), world.rules(who));
        machine = made;
        state = made.initial(known);
        ranOut = false;
        return handle(new Event.Started()).handle(new Event.LineSeen(0));
    }

    Handling handle(Event event) {
        if (ranOut && state instanceof State.Leading) {
            step(new Event.Overrun(io.incumbent.LeaseEnd.EXPIRED));
        }
        step(event);
        if (event instanceof Event.Observed || event instanceof Event.Rejected || event instanceof Event.Applied) {
            noticed();
        }
        if (state instanceof State.Leading leading && !leading.validity().covers(now.nanos(), now.wallMillis())) {
            defect = Optional.of("leads on after " + event + ", though its lease has run out");
        }
        return this;
    }

    private void step(Event event) {
        if (machine != null) {
            Transition transition = machine.step(state, new Input(event, now, drawn++));
            state = transition.state();
            transition.actions().forEach(this::carryOut);
        }
    }

    private void carryOut(Action action) {
        if (action instanceof Action.Read || action instanceof Action.Confirm) {
            read();
        } else if (action instanceof Action.Send send) {
            writings.add(new Writing(send.write(), true, null));
        } else if (action instanceof Action.StandInLine) {
            watches = world.pushes();
            read();
        } else if (action instanceof Action.Elected elected) {
            elected(elected);
        } else if (action instanceof Action.Extended extended && tenure != null) {
            tenure = new Tenure(tenure.token(), extended.validity());
        } else if (action instanceof Action.Ended) {
            tenure = null;
        } else if (action instanceof Action.Refused refused) {
            defect = Optional.of("refuses what another candidate wrote: " + refused);
        } else if (action instanceof Action.Finished) {
            unwatch();
        }
    }

    /** An earlier read that was not answered is given up for this one. */
    private void read() {
        reading = new Reading(now.nanos());
    }

    private void elected(Action.Elected elected) {
        unwatch();
        tenure = new Tenure(elected.token(), elected.validity());
        ranOut = false;
        if (state instanceof State.Leading leading && known.seen() != null) {
            known = known.with(Seen.first(leading.base(), leading.record(), now.nanos()));
        }
    }

    private void unwatch() {
        watches = false;
        pushed = null;
    }

    private void noticed() {
        if (state instanceof State.Waiting waiting && waiting.confirmed()) {
            known = waiting.known();
        } else if (state instanceof State.Acquiring acquiring) {
            known = acquiring.before().known();
        }
    }
}
