package io.incumbent.tck.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs together, and what no real run can have recorded: a process does one thing at a time, nothing ends
 * before it begins, and a process that lost track of an operation does not go on under the same name.
 */
final class Pairing {

    private final List<Call> calls = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Operation> open = new HashMap<>();
    private final Map<String, Operation> lost = new HashMap<>();

    /** All operations of these events, which are in the order of time. */
    static Pairing of(List<Event> events) {
        Pairing pairing = new Pairing();
        for (Event event : events) {
            if (event instanceof Operation operation) {
                pairing.next(operation);
            }
        }
        // Their processes died, or the run ended first: the outcome is unknown.
        pairing.open.values().forEach(first -> pairing.calls.add(new Call(first, null)));
        return pairing;
    }

    List<Call> calls() {
        return calls;
    }

    /** Each in a sentence. */
    List<String> faults() {
        return faults;
    }

    private void next(Operation operation) {
        Operation unknown = lost.get(operation.process());
        if (unknown != null) {
            faults.add(operation + " comes from a process that never learnt the outcome of " + unknown);
        }
        if (operation.phase() == Phase.INVOKE) {
            begun(operation);
        } else {
            ended(operation, open.remove(operation.process()));
        }
    }

    private void begun(Operation operation) {
        Operation before = open.put(operation.process(), operation);
        if (before != null) {
            faults.add(operation + " was begun before " + before + " was over");
            calls.add(new Call(before, null));
        }
    }

    private void ended(Operation operation, @Nullable Operation first) {
        if (operation.phase() == Phase.INFO) {
            lost.put(operation.process(), operation);
        }
        if (first == null) {
            alone(operation);
        } else if (belong(first, operation)) {
            calls.add(new Call(first, operation));
        } else {
            faults.add(operation + " does not end what its process had begun: " + first);
            calls.add(new Call(first, null));
        }
    }

    /** Only what takes no time to speak of, and certainly happened, may be recorded after the fact. */
    private void alone(Operation operation) {
        boolean brief = operation.kind() == Kind.ACT || operation.kind() == Kind.READ;
        if (brief && operation.phase() == Phase.OK) {
            calls.add(new Call(operation, operation));
        } else {
            faults.add(operation + " ends what was never begun");
        }
    }

    private static boolean belong(Operation first, Operation last) {
        return first.id() == last.id()
                && first.kind() == last.kind()
                && first.election().equals(last.election());
    }
}
