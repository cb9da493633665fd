package io.incumbent.engine;

import io.incumbent.tck.spec.ElectionSpec;
import io.incumbent.tck.spec.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole small world at one moment.
 *
 * @param move what happened last
 * @param ticks how many steps of time there have been
 * @param drawn how many numbers, none of them twice, have been drawn for nonces
 * @param processes all processes
 * @param storage the store
 * @param spec where the specification stands
 * @param left what may still happen
 * @param broken what must not have happened but did
 */
record Position(
        Move move,
        long ticks,
        long drawn,
        List<ProcessState> processes,
        Storage storage,
        ElectionSpec spec,
        Chances left,
        Optional<String> broken) {

    static String name(int who) {
        return "p" + who;
    }

    long trueNanos() {
        return ticks * SmallWorld.TICK;
    }

    Position by(Move next) {
        return new Position(next, ticks, drawn, processes, storage, spec, left, broken);
    }

    Position later() {
        return new Position(move, ticks + 1, drawn, processes, storage, spec, left, broken);
    }

    Position with(int who, ProcessState process) {
        List<ProcessState> all = new ArrayList<>(processes);
        all.set(who, process);
        return new Position(move, ticks, drawn, List.copyOf(all), storage, spec, left, broken);
    }

    Position with(int who, Handling handled) {
        Position after = with(who, handled.result());
        Position counted = new Position(move, ticks, handled.drawn(), after.processes, storage, spec, left, broken);
        return handled.defect()
                .map(defect -> counted.broken(name(who) + " " + defect))
                .orElse(counted);
    }

    /** Tells all who watch. */
    Position with(Storage changed) {
        List<ProcessState> told = processes.stream()
                .map(process -> process.watches() ? process.withPushed(changed.now()) : process)
                .toList();
        return new Position(move, ticks, drawn, told, changed, spec, left, broken);
    }

    Position without(Chance chance) {
        return new Position(move, ticks, drawn, processes, storage, spec, left.without(chance), broken);
    }

    Position broken(String what) {
        return new Position(
                move, ticks, drawn, processes, storage, spec, left, broken.isPresent() ? broken : Optional.of(what));
    }

    Position step(Step step) {
        ElectionSpec.Answer answer = spec.after(step);
        if (answer instanceof ElectionSpec.Accepted accepted) {
            ElectionSpec next = accepted.next();
            return next.equals(spec) ? this : new Position(move, ticks, drawn, processes, storage, next, left, broken);
        }
        ElectionSpec.Refused refused = (ElectionSpec.Refused) answer;
        return broken(refused.clause() + ": " + refused.why());
    }

    /** Looks at every lease, as if each process asked now. */
    Position observed(SmallWorld world) {
        Position seen = this;
        int held = 0;
        for (int who = 0; who < processes.size(); who++) {
            Tenure tenure = processes.get(who).tenure();
            if (tenure != null) {
                boolean holds = tenure.isHeld(world.stamp(who, ticks));
                held += holds ? 1 : 0;
                seen = seen.step(
                        holds
                                ? new Step.Held(trueNanos(), tenure.token(), name(who))
                                : new Step.Over(trueNanos(), tenure.token(), name(who)));
            }
        }
        return held > 1 ? seen.broken("EXCLUSIVITY: " + held + " leases are held at once") : seen;
    }
}
