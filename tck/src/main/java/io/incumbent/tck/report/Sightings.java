package io.incumbent.tck.report;

import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.History;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Write;
import java.util.List;

/** What happened in a history that must happen sometimes, as far as that can be counted in any. */
final class Sightings {

    private Sightings() {}

    /** Told for information: how much there must be, only whoever directs a run can say. */
    static List<Goal> of(History history, Judgement judgement) {
        List<Event> events = history.events();
        long hits = FaultSpans.of(events).stream()
                .filter(fault -> judgement.spans().stream().anyMatch(term -> hits(fault, term)))
                .count();
        return List.of(
                new Goal("terms", judgement.terms(), 0),
                new Goal(
                        "terms certainly held for a while",
                        judgement.spans().stream().filter(TermSpan::isCertain).count(),
                        0),
                new Goal("faults that hit a leader", hits, 0),
                new Goal("writes accepted", writes(events, true), 0),
                new Goal("writes refused", writes(events, false), 0),
                new Goal("outcomes unknown", unknown(history.calls()), 0));
    }

    private static boolean hits(FaultSpan fault, TermSpan term) {
        return fault.target().equals(term.name().candidate())
                && fault.from() < term.heldUntil()
                && fault.to() >= term.begunBy();
    }

    private static long writes(List<Event> events, boolean accepted) {
        return events.stream()
                .filter(event -> event instanceof Write write && write.accepted() == accepted)
                .count();
    }

    private static long unknown(List<Call> calls) {
        return calls.stream().filter(call -> call.phase() == Phase.INFO).count();
    }
}
