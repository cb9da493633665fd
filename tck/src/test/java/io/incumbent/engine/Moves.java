package io.incumbent.engine;

import io.incumbent.LeaseEnd;
import io.incumbent.engine.Calls.Writing;
import io.incumbent.engine.Move.What;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to one process at one moment. */
final class Moves {

    private final SmallWorld world;
    private final Position from;
    private final int who;
    private final ProcessState process;
    private final Consumer<Position> found;

    Moves(SmallWorld world, Position from, int who, Consumer<Position> found) {
        this.world = world;
        this.from = from;
        this.who = who;
        this.process = from.processes().get(who);
        this.found = found;
    }

    void all() {
        if (!process.isAlive()) {
            next(What.IS_STARTED_AGAIN, 0, from.with(who, ProcessState.fresh(term(), process.writings())));
            return;
        }
        if (process.isIdle()) {
            campaign();
        } else {
            timers();
            answers();
            application();
        }
        if (from.left().allow(Chance.CRASH)) {
            next(What.DIES, 0, from.with(who, process.dead()).without(Chance.CRASH));
        }
    }

    private long term() {
        return world.members().get(who).termNanos();
    }

    private void campaign() {
        if (from.left().allow(Chance.CAMPAIGN)) {
            Position begun = from.without(Chance.CAMPAIGN);
            next(What.CAMPAIGNS, 0, begun.with(who, new Handling(world, who, begun, process).campaign()));
        }
    }

    /** No timer is punctual: each rings when it is due, or at any later time. */
    private void timers() {
        boolean mustHear = process.ranOut() && process.state() instanceof State.Leading;
        long now = world.stamp(who, from.ticks()).nanos();
        if (process.state().wakeAt() <= now || mustHear) {
            event(What.TIMER_RINGS, 0, process, new Event.Wake());
        }
        if (process.state() instanceof State.Leading leading && !leading.inFlight()) {
            event(What.RENEWAL_IS_DUE, 0, process, new Event.RenewDue());
        }
    }

    private void answers() {
        Snapshot pushed = process.pushed();
        if (pushed != null) {
            event(What.IS_TOLD_OF_A_CHANGE, 0, process.withPushed(null), new Event.News(pushed));
        }
        for (int which = 0; which < process.writings().size(); which++) {
            Writing writing = process.writings().get(which);
            if (writing.isAwaited()) {
                answer(which, writing);
            }
        }
    }

    private void answer(int which, Writing writing) {
        Outcome answer = writing.answer();
        if (answer instanceof Outcome.Applied applied) {
            Event event = new Event.Applied(writing.write(), applied.written());
            event(What.WRITE_IS_ANSWERED, which, process.with(which, null), event);
        } else if (answer instanceof Outcome.Rejected rejected) {
            Event event = new Event.Rejected(writing.write(), rejected.current());
            event(What.WRITE_IS_ANSWERED, which, process.with(which, null), event);
        }
        long late = process.writings().stream().filter(w -> !w.isAwaited()).count();
        if (from.left().allow(Chance.FAILURE) && (writing.hasArrived() || late < world.mostLate())) {
            @Nullable Writing left = writing.hasArrived() ? null : new Writing(writing.write(), false, null);
            Event event = new Event.Unknown(writing.write(), new TimeoutException("not answered"));
            Position failed = from.without(Chance.FAILURE);
            next(What.WRITE_FAILS, which, failed.with(who, handle(process.with(which, left), event)));
        }
    }

    private void application() {
        Tenure tenure = process.tenure();
        if (tenure != null && !tenure.isHeld(world.stamp(who, from.ticks()))) {
            next(What.ASKS_AND_IS_TOLD_OVER, 0, from.with(who, process.withoutTenure(true)));
        }
        boolean leads = process.state() instanceof State.Leading;
        if (leads && from.left().allow(Chance.RESIGNATION)) {
            Handling handled = handle(process.withoutTenure(process.ranOut()), new Event.Resigned(LeaseEnd.RESIGNED));
            next(What.RESIGNS, 0, from.without(Chance.RESIGNATION).with(who, handled));
        }
        if (process.state() instanceof State.Stopping) {
            event(What.WORK_STOPS, 0, process, new Event.WorkStopped());
        }
        boolean campaigns = process.state() instanceof State.Waiting || process.state() instanceof State.Acquiring;
        if (campaigns && from.left().allow(Chance.WITHDRAWAL)) {
            Handling handled = handle(process, new Event.Withdrawn());
            next(What.WITHDRAWS, 0, from.without(Chance.WITHDRAWAL).with(who, handled));
        }
    }

    private Handling handle(ProcessState changed, Event event) {
        return new Handling(world, who, from, changed).handle(event);
    }

    private void event(What what, int which, ProcessState changed, Event event) {
        next(what, which, from.with(who, handle(changed, event)));
    }

    private void next(What what, int which, Position to) {
        found.accept(to.by(new Move(what, who, which)));
    }

    static List<ProcessState> atFirst(SmallWorld world) {
        return world.members().stream()
                .map(member -> ProcessState.fresh(member.termNanos(), List.of()))
                .toList();
    }
}
