package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step 4 of the algorithm: an answer that presupposes that a term is not held can't have come from strictly within the
 * hull of that term. Rules 1.11 and 5.05.
 */
final class Absences {

    private final ElectionData data;
    private final Findings findings;
    private final List<Term> hulls;

    Absences(ElectionData data, Findings findings) {
        this.data = data;
        this.findings = findings;
        this.hulls = data.terms.inOrder().stream()
                .filter(term -> term.begun.time() < term.notOverBefore())
                .sorted(Comparator.comparingLong(term -> term.begun.time()))
                .toList();
    }

    void run() {
        data.refusals.forEach(this::refused);
        data.emptyReads.forEach(this::empty);
    }

    private void refused(Call call) {
        findings.checked(Rule.INVOLUNTARY_LOSS, 1);
        Term term = data.terms.of(call.token(), call.candidate());
        if (isWithin(call, term)) {
            broken(Rule.INVOLUNTARY_LOSS, term, "was refused to its holder while it was held", call);
        }
    }

    private void empty(Call call) {
        findings.checked(Rule.READS, 1);
        Term term = lastBegunBefore(call.invokedAt());
        if (term != null && isWithin(call, term)) {
            broken(Rule.READS, term, "was held while a read found nobody", call);
        }
    }

    /** Hulls that keep rule 1.01 don't overlap, so no other can be around the call. */
    private @Nullable Term lastBegunBefore(long time) {
        int next = Search.firstIndex(hulls.size(), i -> hulls.get(i).begun.time() >= time);
        return next == 0 ? null : hulls.get(next - 1);
    }

    private static boolean isWithin(Call call, Term term) {
        return term.isSeen() && term.begun.time() < call.invokedAt() && call.respondedAt() < term.notOverBefore();
    }

    private void broken(Rule rule, Term term, String what, Call call) {
        findings.broken(rule, data, term.name(), what, List.of(call.evidence(), term.notOverBeforeEvidence()));
    }
}
