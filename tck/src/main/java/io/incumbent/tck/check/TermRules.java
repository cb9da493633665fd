package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Phase;
import java.util.List;

/** Rules that one term keeps or breaks by itself: 1.03, 1.04, 1.07. */
final class TermRules {

    /** How a term that outlives its own end is spoken of. */
    static final String HELD_AFTER = "was held after it was given up";

    private final ElectionData data;
    private final Findings findings;

    TermRules(ElectionData data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void run() {
        data.terms.inOrder().forEach(this::check);
        data.endings.stream().filter(TermRules::isDone).forEach(this::givenUp);
    }

    private void check(Term term) {
        promises(term);
        convexity(term);
    }

    /** Both sides of the comparison are of one clock, so what another clock shows does not matter. */
    private void promises(Term term) {
        if (!term.slack.isKnown()) {
            return;
        }
        findings.checked(Rule.PROMISES, term.promises());
        if (term.slack.time() >= 0) {
            findings.margin(Rule.PROMISES, term.slack.time());
        } else {
            broken(
                    Rule.PROMISES,
                    term,
                    "was promised " + -term.slack.time() + "ns longer than its service granted it",
                    List.of(term.slack.event()));
        }
    }

    /** A question that was asked after another had been answered can't be answered as if it came first. */
    private void convexity(Term term) {
        if (term.denied.isKnown() && term.affirmed.isKnown()) {
            findings.checked(Rule.CONVEXITY, 1);
            if (term.denied.time() < term.affirmed.time()) {
                List<Event> evidence = List.of(term.denied.event(), term.affirmed.event());
                broken(Rule.CONVEXITY, term, "was held again after it was over", evidence);
            }
        }
    }

    /** A release at the service itself is a bound of the term, and judged with the others of its kind. */
    private static boolean isDone(Call call) {
        return call.phase() == Phase.OK && call.kind() != Kind.RELEASE;
    }

    private void givenUp(Call call) {
        for (Term term : data.terms.givenUpBy(call)) {
            findings.checked(Rule.RESIGNATION, 1);
            if (term.affirmed.time() > call.respondedAt()) {
                broken(Rule.RESIGNATION, term, HELD_AFTER, List.of(call.evidence(), term.affirmed.event()));
            }
        }
    }

    private void broken(Rule rule, Term term, String what, List<Event> evidence) {
        findings.broken(rule, data, term.name(), what, evidence);
    }
}
