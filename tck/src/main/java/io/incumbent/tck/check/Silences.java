package io.incumbent.tck.check;

import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Fault;
import io.incumbent.tck.history.Processes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule 1.05: a candidate that hears nothing from the service stops by itself. */
final class Silences {

    /** A candidate was cut off from a time on until another. */
    private record Silence(Fault fault, long from, long until) {}

    private final Map<String, ElectionData> elections = new HashMap<>();
    private final Findings findings;
    private final Map<String, List<Silence>> silences = new HashMap<>();
    private final Map<String, Fault> begun = new HashMap<>();

    Silences(Iterable<ElectionData> elections, Findings findings) {
        elections.forEach(data -> this.elections.put(data.name, data));
        this.findings = findings;
    }

    void run(List<Event> events) {
        for (Event event : events) {
            if (event instanceof Fault fault && fault.silences()) {
                cut(fault);
            }
        }
        begun.values().forEach(fault -> add(fault, Long.MAX_VALUE));
        silences.values().forEach(some -> some.sort(Comparator.comparingLong(Silence::from)));
        if (!silences.isEmpty()) {
            events.stream()
                    .filter(Checks.class::isInstance)
                    .map(Checks.class::cast)
                    .forEach(this::check);
        }
    }

    private void cut(Fault fault) {
        String key = fault.kind() + " " + fault.target();
        if (fault.begins()) {
            begun.putIfAbsent(key, fault);
        } else {
            Fault first = begun.remove(key);
            if (first != null) {
                add(first, fault.at().from());
            }
        }
    }

    /** Whoever cut the link may know when the last byte came through; if not, it was cut when the fault had begun. */
    private void add(Fault fault, long until) {
        long from = fault.effect().getOrDefault(Fault.LAST_BYTE, fault.at().to());
        silences.computeIfAbsent(fault.target(), target -> new ArrayList<>()).add(new Silence(fault, from, until));
    }

    private void check(Checks checks) {
        List<Silence> own = silences.get(Processes.candidateOf(checks.process()));
        ElectionData data = elections.get(checks.election());
        if (own == null || data == null) {
            return;
        }
        Term term = data.terms.of(checks.token());
        Silence silence = lastBefore(own, checks.last().from());
        if (term.ttlNanos() > 0 && silence != null && checks.last().from() < silence.until) {
            judge(checks, data, term, silence);
        }
    }

    private static @Nullable Silence lastBefore(List<Silence> silences, long time) {
        int next = Search.firstIndex(silences.size(), i -> silences.get(i).from >= time);
        return next == 0 ? null : silences.get(next - 1);
    }

    private void judge(Checks checks, ElectionData data, Term term, Silence silence) {
        findings.checked(Rule.SILENCE, checks.count());
        long margin = silence.from + term.ttlNanos() - checks.last().from();
        if (!checks.held()) {
            return;
        }
        if (margin >= 0) {
            findings.margin(Rule.SILENCE, margin);
        } else {
            findings.broken(
                    Rule.SILENCE,
                    data,
                    term.name(),
                    "was held " + -margin + "ns too long after its candidate was cut off",
                    List.of(silence.fault, checks));
        }
    }
}
