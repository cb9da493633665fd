package io.incumbent.tck.check;

import static io.incumbent.tck.check.Rule.EXCLUSION;
import static io.incumbent.tck.check.Rule.INVOLUNTARY_LOSS;
import static io.incumbent.tck.check.Rule.PROMISES;
import static io.incumbent.tck.check.Rule.READS;
import static io.incumbent.tck.check.Rule.WINDOWS;

import io.incumbent.tck.history.Kind;
import java.util.stream.Stream;

/** Rules about terms and those after them. */
final class TermCases {

    private static final String ONE = "term 1 of c1";
    private static final String TWO = "term 2 of c2";
    private static final Assumptions LEASES_LAST = new Assumptions(0, 0, true, null);
    private static final Assumptions DRIFT = new Assumptions(0.1, 5_000_000, false, null);

    private TermCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(exclusion(), windows(), promises(), refusals()).flatMap(cases -> cases);
    }

    /** The first term, certainly held from 1 to some time. */
    static Story first(long until) {
        return new Story().granted("c1", 1, 0, 1).held("c1", 1, 2, until);
    }

    static Story firstPromised(long lastCheck) {
        return new Story().promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90).held("c1", 1, 10, lastCheck);
    }

    private static Stream<RuleCase> exclusion() {
        return Stream.of(
                new RuleCase(
                        EXCLUSION,
                        "two hulls overlap",
                        first(41).granted("c2", 2, 39, 40).held("c2", 2, 41, 60),
                        ONE,
                        TWO,
                        first(40).granted("c2", 2, 39, 40).held("c2", 2, 41, 60)),
                new RuleCase(
                        EXCLUSION,
                        "two hulls overlap while the first is promised to be held",
                        firstPromised(40).granted("c2", 2, 38, 39),
                        ONE,
                        TWO,
                        firstPromised(40).granted("c2", 2, 38, 90)),
                new RuleCase(
                        EXCLUSION,
                        "two rows of checks overlap",
                        new Story().held("c1", 1, 2, 41).held("c2", 2, 40, 60),
                        ONE,
                        TWO,
                        new Story().held("c1", 1, 2, 41).held("c2", 2, 41, 60)),
                new RuleCase(
                        EXCLUSION,
                        "a term without a hull is within another's",
                        first(41).granted("c2", 2, 39, 40),
                        ONE,
                        TWO,
                        first(41).granted("c2", 2, 39, 41)),
                new RuleCase(
                        EXCLUSION,
                        "a leader acts after the next was renewed",
                        first(10)
                                .ok("c1", Kind.ACT, 1, 50, 60)
                                .granted("c2", 2, 11, 30)
                                .ok("c2", Kind.RENEW, 2, 40, 49),
                        ONE,
                        TWO,
                        first(10)
                                .ok("c1", Kind.ACT, 1, 30, 60)
                                .granted("c2", 2, 11, 30)
                                .ok("c2", Kind.RENEW, 2, 40, 49)));
    }

    private static Stream<RuleCase> windows() {
        return Stream.of(
                new RuleCase(
                        WINDOWS,
                        "a promise stands when the next term begins",
                        new Story()
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90)
                                .granted("c2", 2, 70, 89),
                        ONE,
                        TWO,
                        new Story()
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90)
                                .granted("c2", 2, 70, 90)),
                new RuleCase(
                        WINDOWS,
                        "a renewed promise stands, and was not given up",
                        new Story()
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90)
                                .promised("c1", Kind.RENEW, 1, 50, 51, 100, 140)
                                .granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        new Story()
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90)
                                .promised("c1", Kind.RENEW, 1, 50, 51, 100, 140)
                                .ok("c1", Kind.RESIGN, 1, 98, 99)
                                .granted("c2", 2, 99, 100)),
                new RuleCase(
                        WINDOWS,
                        "a promise stands until its holder is told that it lost",
                        firstPromised(20)
                                .told("c1", true, 1, 2, 3)
                                .told("c1", false, 1, 91, 92)
                                .granted("c2", 2, 88, 89),
                        ONE,
                        TWO,
                        firstPromised(20)
                                .told("c1", true, 1, 2, 3)
                                .told("c1", false, 1, 89, 92)
                                .granted("c2", 2, 88, 89)),
                new RuleCase(
                        WINDOWS,
                        "a promise stands until its holder finds it over",
                        firstPromised(20).over("c1", 1, 91, 99).granted("c2", 2, 88, 89),
                        ONE,
                        TWO,
                        firstPromised(20)
                                .check("c1", 1, false, 89, 92)
                                .over("c1", 1, 93, 99)
                                .granted("c2", 2, 88, 89)),
                new RuleCase(
                        WINDOWS,
                        "a promise stands until a renewal is refused",
                        firstPromised(20).stale("c1", Kind.RENEW, 1, 91, 99).granted("c2", 2, 88, 89),
                        ONE,
                        TWO,
                        firstPromised(20).stale("c1", Kind.RENEW, 1, 89, 99).granted("c2", 2, 88, 89)),
                new RuleCase(
                        WINDOWS,
                        "the service gives away what it had confirmed",
                        new Story()
                                .assuming(LEASES_LAST)
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 80)
                                .granted("c2", 2, 90, 99),
                        ONE,
                        TWO,
                        new Story()
                                .assuming(LEASES_LAST)
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 80)
                                .granted("c2", 2, 90, 100)));
    }

    private static Stream<RuleCase> promises() {
        return Stream.of(
                new RuleCase(
                        PROMISES,
                        "a lease is counted from when the answer came",
                        new Story()
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 101)
                                .granted("c2", 2, 199, 200),
                        ONE,
                        TWO,
                        new Story()
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 100)
                                .granted("c2", 2, 199, 200)),
                new RuleCase(
                        PROMISES,
                        "no room is left for drift",
                        new Story()
                                .assuming(DRIFT)
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 86)
                                .granted("c2", 2, 199, 200),
                        ONE,
                        TWO,
                        new Story()
                                .assuming(DRIFT)
                                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 85)
                                .granted("c2", 2, 199, 200)));
    }

    private static Stream<RuleCase> refusals() {
        return Stream.of(
                new RuleCase(
                        INVOLUNTARY_LOSS,
                        "a renewal is refused to a holder",
                        first(50).stale("c1", Kind.RENEW, 1, 20, 49).granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(50).stale("c1", Kind.RENEW, 1, 20, 50).granted("c2", 2, 99, 100)),
                new RuleCase(
                        READS,
                        "a read finds nobody",
                        first(50).ok("r", Kind.READ, 0, 2, 49).granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(50).ok("r", Kind.READ, 0, 1, 49).granted("c2", 2, 99, 100)));
    }
}
