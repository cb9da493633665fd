package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Callback;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Phase;
import io.incumbent.tck.history.Processes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules 3.01 and 3.02: what each listener was told, in the order in which it was told. */
final class Listeners {

    private final ElectionData data;
    private final Findings findings;
    private final Map<String, Call> closed = new HashMap<>();

    Listeners(ElectionData data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void run() {
        data.endings.stream()
                .filter(call -> call.kind() == Kind.CLOSE && call.phase() == Phase.OK)
                .forEach(call -> closed.merge(call.candidate(), call, Listeners::later));
        data.listeners.values().forEach(this::check);
    }

    /** A candidate that was closed may be opened again under its name; only its last end is its end. */
    private static Call later(Call one, Call other) {
        return one.respondedAt() > other.respondedAt() ? one : other;
    }

    private void check(List<Callback> callbacks) {
        callbacks.sort(Comparator.comparingLong(callback -> callback.at().from()));
        Set<Long> begun = new HashSet<>();
        Callback before = null;
        for (Callback callback : callbacks) {
            findings.checked(Rule.CALLBACKS, 1);
            String wrong = wrong(before, callback, begun);
            if (wrong != null) {
                broken(Rule.CALLBACKS, callback, before, wrong);
            }
            silence(callback, before);
            before = callback;
        }
    }

    /** Beginning and end of one term, then of the next. */
    private static @Nullable String wrong(@Nullable Callback before, Callback callback, Set<Long> begun) {
        if (before != null && callback.at().from() < before.at().to()) {
            return "was told of while the listener was still being told of";
        }
        if (callback.elected()) {
            boolean twice = !begun.add(callback.token());
            return twice
                    ? "was told to begin a second time, after"
                    : before != null && before.elected() ? "was told to begin before the end of" : null;
        }
        boolean ends = before != null && before.elected() && before.token() == callback.token();
        return ends ? null : "was told to end, though what was told before is";
    }

    /**
     * A call may have been under way when close() returned, and taken its time to begin to record. But calls come one
     * at a time, so the one after it can't have been.
     */
    private void silence(Callback callback, @Nullable Callback before) {
        Call close = closed.get(Processes.candidateOf(callback.process()));
        if (close == null || before == null) {
            return;
        }
        findings.checked(Rule.CLOSING, 1);
        if (before.at().to() > close.respondedAt()
                && callback.at().from() >= before.at().to()) {
            TermName name = data.terms.name(callback.token());
            List<Event> evidence = List.of(close.evidence(), before, callback);
            TermName other = data.terms.name(before.token());
            findings.broken(Rule.CLOSING, data, name, "was told of after close() had returned, after", other, evidence);
        }
    }

    private void broken(Rule rule, Callback callback, @Nullable Callback before, String what) {
        TermName name = data.terms.name(callback.token());
        if (before == null) {
            findings.broken(rule, data, name, "was told to end, but never to begin", List.of(callback));
        } else {
            findings.broken(rule, data, name, what, data.terms.name(before.token()), List.of(before, callback));
        }
    }
}
