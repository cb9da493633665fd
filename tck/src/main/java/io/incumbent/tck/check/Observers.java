package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Observation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules 5.01, 5.02 and 5.03: what observers were told. They may be late, but not wrong, and never go back. */
final class Observers {

    private final ElectionData data;
    private final Assumptions assumptions;
    private final Findings findings;
    private final Map<Long, Gone> ends = new HashMap<>();

    /** When a term was certainly over, and why. */
    private record Gone(long time, Event evidence) {}

    Observers(ElectionData data, Assumptions assumptions, Findings findings) {
        this.data = data;
        this.assumptions = assumptions;
        this.findings = findings;
    }

    void run() {
        if (!data.observers.isEmpty()) {
            findEnds();
            data.observers.values().forEach(this::check);
        }
    }

    /** A term is over when it was released, and at the latest when one with a greater token had begun. */
    private void findEnds() {
        Gone next = null;
        List<Term> terms = data.terms.inOrder();
        for (int i = terms.size() - 1; i >= 0; i--) {
            Term term = terms.get(i);
            Gone released = term.released.isKnown() ? new Gone(term.released.time(), term.released.event()) : null;
            Gone end = earlier(released, next);
            if (end != null) {
                ends.put(term.token(), end);
            }
            next = earlier(new Gone(term.begun.time(), term.begun.event()), next);
        }
    }

    private static @Nullable Gone earlier(@Nullable Gone one, @Nullable Gone other) {
        return other == null || (one != null && one.time < other.time) ? one : other;
    }

    private void check(List<Observation> observations) {
        observations.sort(
                Comparator.comparingLong(observation -> observation.at().from()));
        Observation greatest = null;
        Observation before = null;
        for (Observation observation : observations) {
            if (observation.token() != 0) {
                phantom(observation);
                if (greatest != null) {
                    follows(greatest, before, observation);
                }
                greatest = greatest == null || observation.token() > greatest.token() ? observation : greatest;
            }
            before = observation;
        }
    }

    private void follows(Observation greatest, @Nullable Observation before, Observation now) {
        findings.checked(Rule.OBSERVED_ORDER, 1);
        if (now.token() < greatest.token()) {
            broken(Rule.OBSERVED_ORDER, now, greatest, "was reported after");
        }
        if (before != null && before.token() == 0) {
            findings.checked(Rule.REVENANTS, 1);
            if (now.token() == greatest.token()) {
                findings.broken(
                        Rule.REVENANTS,
                        data,
                        data.terms.name(now.token()),
                        "was reported again after its end",
                        List.of(greatest, before, now));
            }
        }
    }

    private void phantom(Observation observation) {
        findings.checked(Rule.PHANTOMS, 1);
        Term term = data.terms.known(observation.token());
        if (term == null || !term.mayExist()) {
            unheardOf(observation);
        } else if (isOther(term, observation.leader())) {
            phantom(observation, "was reported as " + observation.leader() + "'s", term.trace());
        } else if (term.asked.isKnown() && term.asked.time() > observation.at().to()) {
            phantom(observation, "was reported before it was asked for", term.asked.event());
        } else {
            late(observation);
        }
    }

    private static boolean isOther(Term term, @Nullable String leader) {
        return leader != null && !term.isOf(leader) && !term.isUnclaimed();
    }

    /** Whoever does not know whether it was granted something may have been granted this. */
    private void unheardOf(Observation observation) {
        boolean possible = data.unknownGrants.stream()
                        .anyMatch(call -> call.invokedAt() <= observation.at().to())
                || data.wonCampaigns.stream().anyMatch(call -> mayHaveBrought(call, observation));
        if (possible) {
            return;
        }
        String leader = observation.leader();
        TermName name = new TermName(observation.token(), leader == null ? TermName.UNKNOWN : leader);
        List<Event> evidence = List.of(observation);
        List<Term> terms = data.terms.inOrder();
        if (terms.isEmpty()) {
            findings.broken(Rule.PHANTOMS, data, name, "was reported, but nobody was ever granted any", evidence);
        } else {
            TermName newest = terms.get(terms.size() - 1).name();
            findings.broken(Rule.PHANTOMS, data, name, "was reported but never granted, unlike", newest, evidence);
        }
    }

    /**
     * An attempt that was granted may have lost its answer, and have run out before the campaign found that out and tried
     * again; so that term was over when the campaign was won.
     */
    private boolean mayHaveBrought(Call campaign, Observation observation) {
        Long lag = assumptions.observerLagNanos();
        boolean its = observation.leader() == null || observation.leader().equals(campaign.candidate());
        boolean begun = campaign.invokedAt() <= observation.at().to();
        boolean over = lag != null && observation.at().from() > campaign.respondedAt() + lag;
        return its && begun && !over && observation.token() < campaign.token();
    }

    private void late(Observation observation) {
        Gone end = ends.get(observation.token());
        Long lag = assumptions.observerLagNanos();
        if (end == null || lag == null) {
            return;
        }
        long margin = end.time + lag - observation.at().from();
        if (margin >= 0) {
            findings.margin(Rule.PHANTOMS, margin);
        } else {
            phantom(observation, "was reported " + (lag - margin) + "ns after it was over", end.evidence);
        }
    }

    private void phantom(Observation observation, String what, Event evidence) {
        TermName name = data.terms.name(observation.token());
        findings.broken(Rule.PHANTOMS, data, name, what, List.of(observation, evidence));
    }

    private void broken(Rule rule, Observation now, Observation before, String what) {
        TermName name = data.terms.name(now.token());
        findings.broken(rule, data, name, what, data.terms.name(before.token()), List.of(before, now));
    }
}
