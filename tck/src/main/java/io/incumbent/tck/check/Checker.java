package io.incumbent.tck.check;

import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Judges a history, in time proportional to its length but for the sorting. Never raises a false alarm: see the
 * package's description for why.
 */
public final class Checker {

    private Checker() {}

    /**
     * Judges a history by all rules.
     *
     * @param history what was seen
     * @param assumptions what the service declares
     * @return what that shows
     */
    public static Judgement check(History history, Assumptions assumptions) {
        Collection<ElectionData> elections = Evidence.of(history, assumptions);
        Findings findings = new Findings();
        // Elections have nothing in common, so each is judged as if it were alone.
        elections.forEach(data -> check(data, assumptions, findings));
        new Silences(elections, findings).run(history.events());
        List<String> doubts = doubts(history, findings);
        return new Judgement(
                verdict(doubts, findings),
                doubts,
                findings.results(),
                Failovers.measure(elections, history.events()),
                history.events().size(),
                spans(elections),
                findings.tightest());
    }

    private static List<TermSpan> spans(Collection<ElectionData> elections) {
        return elections.stream()
                .sorted(Comparator.comparing(data -> data.name))
                .flatMap(data -> data.terms.inOrder().stream().map(term -> TermSpan.of(data, term)))
                .toList();
    }

    private static void check(ElectionData data, Assumptions assumptions, Findings findings) {
        new TermScan(data, findings).run();
        new Absences(data, findings).run();
        new DeclaredWindows(data, findings).run();
        new TermRules(data, findings).run();
        new Resources(data, findings).run();
        new Listeners(data, findings).run();
        new Observers(data, assumptions, findings).run();
    }

    /** A history that contradicts itself proves nothing, not even a violation. */
    private static Verdict verdict(List<String> doubts, Findings findings) {
        if (!doubts.isEmpty()) {
            return Verdict.INCONCLUSIVE;
        }
        return findings.anyBroken() ? Verdict.VIOLATED : Verdict.CONFORMANT;
    }

    /** What could not have failed does not count; but what failed, could. */
    private static List<String> doubts(History history, Findings findings) {
        List<String> doubts = new ArrayList<>(history.doubts());
        if (findings.anyBroken()) {
            return doubts;
        }
        if (findings.checks(Rule.EXCLUSION) == 0) {
            doubts.add("no election had two terms, so none could have been held together");
        }
        if (history.events().stream().noneMatch(event -> event instanceof Checks checks && checks.held())) {
            doubts.add("no lease was ever found held by whoever asked it");
        }
        return doubts;
    }
}
