package io.incumbent.engine;

import io.incumbent.engine.Calls.Reading;
import io.incumbent.engine.Calls.Writing;
import io.incumbent.engine.Move.What;
import io.incumbent.engine.RecordFormat.Reading.Present;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import io.incumbent.tck.spec.ElectionSpec;
import io.incumbent.tck.spec.Step;
import java.util.function.Consumer;

/** Everything that can happen at the store at one moment: requests arrive, records are lost. */
final class StoreMoves {

    private final SmallWorld world;
    private final Position from;
    private final Consumer<Position> found;

    StoreMoves(SmallWorld world, Position from, Consumer<Position> found) {
        this.world = world;
        this.from = from;
        this.found = found;
    }

    void all() {
        for (int who = 0; who < from.processes().size(); who++) {
            ProcessState process = from.processes().get(who);
            Reading reading = process.reading();
            if (reading != null) {
                read(who, process, reading);
            }
            for (int which = 0; which < process.writings().size(); which++) {
                write(who, process, which);
            }
        }
        losses();
    }

    /** Nothing is lost by answering at once: what an answer shows that took its time, is the past. */
    private void read(int who, ProcessState process, Reading reading) {
        next(
                What.READ_IS_ANSWERED,
                who,
                0,
                answered(from, who, process, reading, from.storage().now()));
        if (from.left().allow(Chance.STALE_READ)) {
            Position once = from.without(Chance.STALE_READ);
            from.storage()
                    .past()
                    .forEach(past ->
                            next(What.READ_SHOWS_THE_PAST, who, 0, answered(once, who, process, reading, past)));
        }
    }

    private Position answered(Position base, int who, ProcessState process, Reading reading, Snapshot shown) {
        Event event = new Event.Observed(shown, reading.requestedNanos());
        return base.with(who, new Handling(world, who, base, process.with((Reading) null)).handle(event));
    }

    private void write(int who, ProcessState process, int which) {
        Writing writing = process.writings().get(which);
        if (!writing.hasArrived()) {
            next(What.WRITE_ARRIVES, who, which, arrived(who, process, which, writing));
        } else if (from.left().allow(Chance.SECOND_ANSWER)) {
            // Whoever repeats requests by himself may pass on what the second one was answered.
            Outcome second = new Outcome.Rejected(from.storage().now());
            Writing again = new Writing(writing.write(), true, second);
            Position told = from.with(who, process.with(which, again)).without(Chance.SECOND_ANSWER);
            next(What.WRITE_ARRIVES_AGAIN, who, which, told);
        }
    }

    private Position arrived(int who, ProcessState process, int which, Writing writing) {
        Write write = writing.write();
        if (!from.storage().matches(write.expected())) {
            Outcome rejected = new Outcome.Rejected(from.storage().now());
            return from.with(who, answered(process, which, writing, rejected));
        }
        LeaseRecord record = write.record();
        String text = RecordFormat.write(record);
        Storage after = from.storage().write(text, record.token(), world.durable(), remembers());
        Outcome applied = new Outcome.Applied(after.now());
        Position written =
                from.with(who, answered(process, which, writing, applied)).with(after);
        return record.kind() == LeaseRecord.Kind.PLACEHOLDER ? written : written.step(step(who, write));
    }

    private static ProcessState answered(ProcessState process, int which, Writing writing, Outcome outcome) {
        return process.with(which, writing.isAwaited() ? new Writing(writing.write(), true, outcome) : null);
    }

    private Step step(int who, Write write) {
        LeaseRecord record = write.record();
        String holder = Position.name(who);
        if (!record.isHeld()) {
            return new Step.Released(from.trueNanos(), record.token(), holder, record.attempt());
        }
        // True time and every clock began together.
        long sentAt = write.sentAt().nanos() / world.members().get(who).tickNanos() * SmallWorld.TICK;
        ElectionSpec.Term newest = from.spec().newest();
        boolean isRenewal = newest != null
                && newest.token() == record.token()
                && newest.attempt().equals(record.attempt());
        return isRenewal
                ? new Step.Renewed(from.trueNanos(), record.token(), holder, sentAt)
                : new Step.Granted(
                        from.trueNanos(), record.token(), holder, record.attempt(), sentAt, record.termNanos());
    }

    private void losses() {
        Snapshot now = from.storage().now();
        if (now.record() == null) {
            return;
        }
        if (from.left().allow(Chance.WIPE) && mayLose()) {
            Storage wiped = from.storage().wiped(remembers());
            next(What.STORE_LOSES_THE_RECORD, 0, 0, from.with(wiped).without(Chance.WIPE));
        }
        if (from.left().allow(Chance.RESTORE)) {
            for (Snapshot past : from.storage().past()) {
                restore(past);
            }
        }
    }

    /** Where nothing is lost by itself, somebody may delete a record; that is safe before those who have seen it. */
    private boolean mayLose() {
        return !world.durable()
                || from.processes().stream().allMatch(process -> process.known().anyRecord());
    }

    /** Not to a record that was released: who comes later can't know that it is not the last. */
    private void restore(Snapshot past) {
        boolean isHeld = RecordFormat.read(past.record()) instanceof Present present
                && present.record().isHeld();
        if (isHeld) {
            Storage restored = from.storage().restored(past.record());
            next(What.STORE_GOES_BACK, 0, 0, from.with(restored).without(Chance.RESTORE));
        }
    }

    private boolean remembers() {
        return from.left().allow(Chance.RESTORE) || from.left().allow(Chance.STALE_READ);
    }

    private void next(What what, int who, int which, Position to) {
        found.accept(to.by(new Move(what, who, which)));
    }
}
