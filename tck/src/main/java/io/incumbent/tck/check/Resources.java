package io.incumbent.tck.check;

import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Write;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules 2.05 and 2.06: what resources made of the tokens. They number their decisions, so time does not come in. */
final class Resources {

    private final ElectionData data;
    private final Findings findings;

    Resources(ElectionData data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void run() {
        data.resources.values().forEach(this::check);
    }

    private void check(List<Write> writes) {
        writes.sort(Comparator.comparingLong(Write::number));
        Write greatest = null;
        Write counted = null;
        for (Write write : writes) {
            if (write.accepted()) {
                accepted(write, greatest);
                counts(write, counted);
                greatest = greatest == null || write.token() >= greatest.token() ? write : greatest;
                counted = write;
            } else {
                refused(write, greatest);
            }
        }
    }

    private void accepted(Write write, @Nullable Write greatest) {
        if (greatest == null) {
            return;
        }
        findings.checked(Rule.FENCING, 1);
        if (write.token() < greatest.token()) {
            broken(Rule.FENCING, write, greatest, "had a write accepted after one of");
        }
    }

    /** A counter that is read, increased and written by whoever holds the greatest token goes up by one each time. */
    private void counts(Write write, @Nullable Write before) {
        Long now = write.value();
        Long then = before == null ? null : before.value();
        if (before != null && now != null && then != null && now != then + 1) {
            broken(Rule.FENCING, write, before, "lost or repeated a write of");
        }
    }

    private void refused(Write write, @Nullable Write greatest) {
        Term term = data.terms.known(write.token());
        if (term == null || !term.hasHull()) {
            return;
        }
        findings.checked(Rule.REJECTIONS, 1);
        if (term.begun.time() < write.at().from() && write.at().to() < term.held.time()) {
            refusedWhileHeld(term, write, greatest);
        }
    }

    private void refusedWhileHeld(Term term, Write write, @Nullable Write greatest) {
        String what = "had a write refused while it was held";
        if (greatest == null) {
            findings.broken(Rule.REJECTIONS, data, term.name(), what, List.of(write, term.held.event()));
        } else {
            TermName other = data.terms.name(greatest.token());
            List<Event> evidence = List.of(write, greatest, term.held.event());
            findings.broken(Rule.REJECTIONS, data, term.name(), what + ", because of", other, evidence);
        }
    }

    private void broken(Rule rule, Write write, Write before, String what) {
        TermName name = data.terms.name(write.token());
        findings.broken(rule, data, name, what, data.terms.name(before.token()), List.of(before, write));
    }
}
