package io.incumbent.tck.report;

import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the end of each fault. */
final class FaultSpans {

    private record Key(String kind, String target, String direction) {}

    private FaultSpans() {}

    /** In the order of their beginnings. An end without a beginning is a fault of its own. */
    static List<FaultSpan> of(List<Event> events) {
        Map<Key, Fault> open = new HashMap<>();
        List<FaultSpan> spans = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Fault fault) {
                take(fault, open, spans);
            }
        }
        open.values().forEach(begun -> spans.add(new FaultSpan(begun, null)));
        spans.sort(Comparator.comparingLong(FaultSpan::from));
        return List.copyOf(spans);
    }

    private static void take(Fault fault, Map<Key, Fault> open, List<FaultSpan> spans) {
        Key key = new Key(fault.kind(), fault.target(), fault.direction());
        if (fault.begins()) {
            Fault before = open.put(key, fault);
            if (before != null) {
                spans.add(new FaultSpan(before, null));
            }
        } else {
            Fault begun = open.remove(key);
            spans.add(begun == null ? new FaultSpan(fault, null) : new FaultSpan(begun, fault));
        }
    }

    /** What each kind did. */
    static List<FaultEvidence> evidence(List<Event> events) {
        Map<String, FaultEvidence> kinds = new TreeMap<>();
        for (FaultSpan span : of(events)) {
            FaultEvidence one = new FaultEvidence(span.kind(), 1, span.hadEffect() ? 1 : 0, span.effects());
            kinds.merge(span.kind(), one, FaultEvidence::and);
        }
        return List.copyOf(kinds.values());
    }
}
