package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Fault;
import io.incumbent.tck.history.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules 4.02 and 4.03: how long it took until the next term had begun. Measured, not judged. A fault that its leader
 * outlived has caused no failover.
 */
final class Failovers {

    private record What(String rule, String name) {}

    /** A fault, and when it was over; never, if nobody said so. */
    private record Lasting(Fault fault, long until) {}

    private final Map<What, List<Long>> samples =
            new TreeMap<>(Comparator.comparing(What::rule).thenComparing(What::name));

    static List<Measure> measure(Collection<ElectionData> elections, List<Event> events) {
        Failovers failovers = new Failovers();
        List<Lasting> faults = lasting(events);
        elections.forEach(data -> failovers.election(data, faults));
        return failovers.samples.entrySet().stream()
                .map(entry -> new Measure(entry.getKey().rule, entry.getKey().name, entry.getValue()))
                .toList();
    }

    private static List<Lasting> lasting(List<Event> events) {
        List<Lasting> faults = new ArrayList<>();
        Map<String, Fault> begun = new TreeMap<>();
        for (Event event : events) {
            if (event instanceof Fault fault) {
                String key = fault.kind() + " " + fault.target() + " " + fault.direction();
                Fault first = fault.begins() ? begun.put(key, fault) : begun.remove(key);
                if (first != null) {
                    faults.add(new Lasting(first, fault.at().to()));
                }
            }
        }
        begun.values().forEach(fault -> faults.add(new Lasting(fault, Long.MAX_VALUE)));
        return faults;
    }

    private void election(ElectionData data, List<Lasting> faults) {
        List<Term> terms = data.terms.inOrder().stream()
                .sorted(Comparator.comparingLong(term -> term.begun.time()))
                .toList();
        faults.forEach(fault -> afterFault(fault, terms));
        data.endings.stream()
                .filter(call -> call.kind() != Kind.CLOSE && !call.evidence().isStale())
                .forEach(call -> afterEnding(call, terms));
    }

    /** Only if it hit the leader. */
    private void afterFault(Lasting lasting, List<Term> terms) {
        Fault fault = lasting.fault;
        int next = firstAfter(terms, fault.at().to());
        boolean hit = next > 0 && next < terms.size() && terms.get(next - 1).isOf(fault.target());
        if (hit && terms.get(next - 1).held.time() <= lasting.until) {
            add(
                    "4.02",
                    "next term after " + fault.kind() + " of the leader",
                    terms.get(next),
                    fault.at().from());
        }
    }

    private void afterEnding(Call call, List<Term> terms) {
        int next = firstAfter(terms, call.invokedAt());
        if (next > 0 && next < terms.size() && terms.get(next - 1).token() == call.token()) {
            add("4.03", "next term after a resignation", terms.get(next), call.invokedAt());
        }
    }

    private static int firstAfter(List<Term> terms, long time) {
        return Search.firstIndex(terms.size(), i -> terms.get(i).begun.time() > time);
    }

    private void add(String rule, String name, Term next, long since) {
        samples.computeIfAbsent(new What(rule, name), what -> new ArrayList<>()).add(next.begun.time() - since);
    }
}
