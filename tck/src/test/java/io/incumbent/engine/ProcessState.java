package io.incumbent.engine;

import io.incumbent.engine.Calls.Reading;
import io.incumbent.engine.Calls.Writing;
import io.incumbent.spi.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process of a small world, with one candidate.
 *
 * @param isAlive whether it runs; writes of a dead one may still arrive
 * @param attempt names its campaign
 * @param machine the engine's machine for that campaign
 * @param state the machine's state
 * @param known what it remembers from one campaign to the next
 * @param tenure its lease; {@code null} once that is over
 * @param ranOut whether the application was told that the lease has run out before the engine noticed
 * @param watches whether it is told of changes
 * @param pushed what it will be told
 * @param reading its read under way
 * @param writings its writes under way, newest last
 */
record ProcessState(
        boolean isAlive,
        String attempt,
        @Nullable ElectionMachine machine,
        State state,
        Known known,
        @Nullable Tenure tenure,
        boolean ranOut,
        boolean watches,
        @Nullable Snapshot pushed,
        @Nullable Reading reading,
        List<Writing> writings) {

    static ProcessState fresh(long termNanos, List<Writing> late) {
        return new ProcessState(
                true, "", null, new State.Done(), Known.nothing(termNanos), null, false, false, null, null, late);
    }

    boolean isIdle() {
        return state instanceof State.Done;
    }

    /** Only its requests are left of it. */
    ProcessState dead() {
        List<Writing> late = writings.stream()
                .filter(writing -> !writing.hasArrived())
                .map(writing -> new Writing(writing.write(), false, null))
                .toList();
        return new ProcessState(false, "", null, new State.Done(), known, null, false, false, null, null, late);
    }

    ProcessState with(@Nullable Reading other) {
        return new ProcessState(
                isAlive, attempt, machine, state, known, tenure, ranOut, watches, pushed, other, writings);
    }

    ProcessState withPushed(@Nullable Snapshot snapshot) {
        return new ProcessState(
                isAlive, attempt, machine, state, known, tenure, ranOut, watches, snapshot, reading, writings);
    }

    /** The lease is over by the application's doing, or as it was told. */
    ProcessState withoutTenure(boolean because) {
        return new ProcessState(
                isAlive, attempt, machine, state, known, null, because, watches, pushed, reading, writings);
    }

    /** The same with another writing in a place, or without it. */
    ProcessState with(int which, @Nullable Writing other) {
        List<Writing> changed = new ArrayList<>(writings);
        if (other == null) {
            changed.remove(which);
        } else {
            changed.set(which, other);
        }
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
                List.copyOf(changed));
    }
}
