package io.incumbent.tck.check;

import static io.incumbent.tck.check.Rule.CONVEXITY;
import static io.incumbent.tck.check.Rule.RESIGNATION;
import static io.incumbent.tck.check.Rule.SILENCE;
import static io.incumbent.tck.check.TermCases.first;
import static io.incumbent.tck.check.TermCases.firstPromised;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Fault;
import io.incumbent.tck.history.Kind;
import java.util.Map;
import java.util.stream.Stream;

/** Rules about what one holder finds. */
final class HolderCases {

    private static final String ONE = "term 1 of c1";
    private static final String TWO = "term 2 of c2";

    private HolderCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(silences(), own());
    }

    /** The first is cut off at 50, for good if that never heals, and asked until some time; its term takes 100. */
    private static Story silent(long lastCheck, long heals) {
        Story story = promisedOnce(lastCheck).fault("cut", "c1", true, 50);
        return heals == 0 ? story : story.fault("cut", "c1", false, heals);
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
                        CONVEXITY,
                        "a lease is over in between",
                        first(25).check("c1", 1, false, 20, 21).granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(25).check("c1", 1, false, 20, 25).granted("c2", 2, 99, 100)),
                new RuleCase(
                        CONVEXITY,
                        "a leader acts after its lease was over",
                        first(10)
                                .over("c1", 1, 20, 40)
                                .ok("c1", Kind.ACT, 1, 21, 50)
                                .granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(10)
                                .over("c1", 1, 20, 40)
                                .ok("c1", Kind.ACT, 1, 20, 50)
                                .granted("c2", 2, 99, 100)),
                new RuleCase(
                        CONVEXITY,
                        "a lease is held in between",
                        first(10)
                                .over("c1", 1, 20, 40)
                                .check("c1", 1, true, 30, 31)
                                .granted("c2", 2, 99, 100),
                        ONE,
                        TWO,
                        first(10)
                                .over("c1", 1, 20, 40)
                                .check("c1", 1, true, 20, 31)
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
}
