package io.incumbent.tck.spec;

import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.spec.ElectionSpec.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The traces that the history of a real run proves: each term that was certainly held for a while, for no longer than
 * that. What may have been a single instant proves nothing here.
 */
public final class HistoryTrace {

    private HistoryTrace() {}

    /**
     * Checks every election of a run.
     *
     * @param judgement what its history shows
     * @return the elections that the specification refuses, and why
     */
    public static Map<String, Refused> check(Judgement judgement) {
        Map<String, List<TermSpan>> elections =
                judgement.spans().stream().collect(Collectors.groupingBy(TermSpan::election));
        Map<String, Refused> refused = new TreeMap<>();
        elections.forEach((election, spans) -> Trace.check(steps(spans)).ifPresent(no -> refused.put(election, no)));
        return refused;
    }

    private static List<Step> steps(List<TermSpan> spans) {
        return spans.stream()
                .filter(TermSpan::isCertain)
                .flatMap(HistoryTrace::steps)
                // At the same instant one may end and the next begin.
                .sorted(Comparator.comparingLong(Step::at).thenComparing(step -> step instanceof Step.Granted))
                .toList();
    }

    private static Stream<Step> steps(TermSpan span) {
        long token = span.name().token();
        String holder = span.name().candidate();
        long length = span.heldUntil() - span.begunBy();
        return Stream.of(
                new Step.Granted(span.begunBy(), token, holder, holder, span.begunBy(), length),
                new Step.Held(span.heldUntil(), token, holder));
    }
}
