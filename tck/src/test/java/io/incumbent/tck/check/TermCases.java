package io.incumbent.tck.check;

import static io.incumbent.tck.check.Rule.CONVEXITY;
import static io.incumbent.tck.check.Rule.EXCLUSION;
import static io.incumbent.tck.check.Rule.INVOLUNTARY_LOSS;
import static io.incumbent.tck.check.Rule.PROMISES;
import static io.incumbent.tck.check.Rule.READS;
import static io.incumbent.tck.check.Rule.RESIGNATION;
import static io.incumbent.tck.check.Rule.SILENCE;
import static io.incumbent.tck.check.Rule.WINDOWS;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Fault;
import io.incumbent.tck.history.Kind;
import java.util.Map;
import java.util.stream.Stream;

/** Rules about when terms are held. */
final class TermCases {

    private static final String ONE = "term 1 of c1";
    private static final String TWO = "term 2 of c2";
    private static final Assumptions LEASES_LAST = new Assumptions(0, 0, true, null);
    private static final Assumptions DRIFT = new Assumptions(0.1, 5_000_000, false, null);

    private TermCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(exclusion(), windows(), promises(), silences(), own(), refusals())
                .flatMap(cases -> cases);
    }

    /** The first term, certainly held from 1 to some time. */
    private static Story first(long until) {
        return new Story().granted("c1", 1, 0, 1).held("c1", 1, 2, until);
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

    /** The first is cut off at 50, for good if that never heals, and asked until some time; its term takes 100. */
    private static Story silent(long lastCheck, long heals) {
        Story story = promisedOnce(lastCheck).fault("cut", "c1", true, 50);
        return heals == 0 ? story : story.fault("cut", "c1", false, heals);
    }

    private static Story firstPromised(long lastCheck) {
        return new Story().promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90).held("c1", 1, 10, lastCheck);
    }

    private static Story promisedOnce(long lastCheck) {
        return firstPromised(lastCheck).granted("c2", 2, 299, 300).held("c2", 2, 301, 302);
    }

    private static Story inTime() {
        return silent(150, 0).check("c1", 1, true, 150, 155).check("c1", 1, false, 160, 161);
    }

    private static Story twiceSilent(long lastCheck) {
        return silent(lastCheck, 60).fault("blackhole", "c1", true, 100);
    }

    private static Story silentSinceByte(long lastCheck) {
        Map<String, Long> effect = Map.of(Fault.LAST_BYTE, Story.ms(40));
        Bracket at = new Bracket(Story.ms(50), Story.ms(51));
        return promisedOnce(lastCheck).event(new Fault(9, "nemesis", "cut", "c1", "both", true, effect, at));
    }

    private static Stream<RuleCase> silences() {
        return Stream.of(
                new RuleCase(SILENCE, "a lease outlasts its term in silence", silent(151, 0), ONE, TWO, inTime()),
                new RuleCase(
                        SILENCE, "or in a silence that ends too late", silent(151, 160), ONE, TWO, silent(151, 151)),
                new RuleCase(SILENCE, "or in the second of two", twiceSilent(201), ONE, TWO, twiceSilent(200)),
                new RuleCase(SILENCE, "or since the last byte", silentSinceByte(141), ONE, TWO, silentSinceByte(140)));
    }

    private static Stream<RuleCase> own() {
        return Stream.of(
                new RuleCase(
                        CONVEXITY,
                        "a lease is held again",
                        first(10)
                                .check("c1", 1, false, 20, 21)
                                .check("c1", 1, true, 22, 23)
                                .granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(10)
                                .check("c1", 1, false, 20, 21)
                                .check("c1", 1, true, 21, 22)
                                .granted("c2", 2, 99, 100)),
                new RuleCase(
                        RESIGNATION,
                        "a lease is held after its holder resigned",
                        first(10)
                                .ok("c1", Kind.RESIGN, 1, 30, 31)
                                .check("c1", 1, true, 32, 33)
                                .granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(10)
                                .ok("c1", Kind.RESIGN, 1, 30, 31)
                                .check("c1", 1, true, 31, 33)
                                .granted("c2", 2, 99, 100)),
                new RuleCase(
                        RESIGNATION,
                        "a lease is held after its elector was closed",
                        first(10)
                                .ok("c1", Kind.CLOSE, 0, 30, 31)
                                .held("c1", 1, 32, 33)
                                .granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(10)
                                .ok("c1", Kind.CLOSE, 0, 30, 32)
                                .held("c1", 1, 32, 32)
                                .granted("c2", 2, 99, 100)),
                new RuleCase(
                        RESIGNATION,
                        "a lease is held after its release",
                        first(10)
                                .ok("c1", Kind.RELEASE, 1, 30, 31)
                                .held("c1", 1, 32, 33)
                                .granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(31).ok("c1", Kind.RELEASE, 1, 30, 31).granted("c2", 2, 99, 100)));
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
