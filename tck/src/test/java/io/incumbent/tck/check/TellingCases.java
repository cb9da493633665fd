package io.incumbent.tck.check;

import static io.incumbent.tck.check.Rule.CALLBACKS;
import static io.incumbent.tck.check.Rule.CLOSING;
import static io.incumbent.tck.check.Rule.OBSERVED_ORDER;
import static io.incumbent.tck.check.Rule.PHANTOMS;
import static io.incumbent.tck.check.Rule.REVENANTS;

import io.incumbent.tck.history.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Rules about what listeners and observers are told. */
final class TellingCases {

    private static final String ONE = "term 1 of c1";
    private static final String TWO = "term 2 of c2";
    private static final Assumptions LAG = new Assumptions(0, 0, false, Story.ms(100));

    private TellingCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(listeners(), observers());
    }

    private static Story told() {
        return new Story().told("c1", true, 1, 0, 1);
    }

    private static Stream<RuleCase> listeners() {
        return Stream.of(
                new RuleCase(
                        CALLBACKS,
                        "a term begins before the end of another",
                        told().told("c1", true, 2, 10, 11),
                        ONE,
                        "term 2 of c1",
                        told().told("c1", false, 1, 5, 6).told("c1", true, 2, 10, 11)),
                new RuleCase(
                        CALLBACKS,
                        "a term ends that had not begun",
                        told().told("c1", false, 2, 10, 11),
                        ONE,
                        "term 2 of c1",
                        told().told("c1", false, 1, 10, 11)),
                new RuleCase(
                        CALLBACKS,
                        "the first that is told is an end",
                        new Story().told("c1", false, 1, 0, 1),
                        List.of(ONE),
                        told().told("c1", false, 1, 10, 11)),
                new RuleCase(
                        CALLBACKS,
                        "a term ends twice",
                        told().told("c1", false, 1, 10, 11).told("c1", false, 1, 12, 13),
                        ONE,
                        ONE,
                        told().told("c1", false, 1, 10, 11)),
                new RuleCase(
                        CALLBACKS,
                        "a term begins twice",
                        told().told("c1", false, 1, 10, 11).told("c1", true, 1, 12, 13),
                        ONE,
                        ONE,
                        told().told("c1", false, 1, 10, 11).told("c1", true, 2, 12, 13)),
                new RuleCase(
                        CALLBACKS,
                        "two calls at once",
                        new Story().told("c1", true, 1, 0, 10).told("c1", false, 1, 9, 12),
                        ONE,
                        ONE,
                        new Story().told("c1", true, 1, 0, 10).told("c1", false, 1, 10, 12)),
                new RuleCase(
                        CLOSING,
                        "a call after closing",
                        told().ok("c1", Kind.CLOSE, 0, 20, 30)
                                .told("c1", false, 1, 25, 31)
                                .told("c1", true, 2, 31, 32),
                        ONE,
                        "term 2 of c1",
                        told().ok("c1", Kind.CLOSE, 0, 20, 30)
                                .told("c1", false, 1, 25, 30)
                                .told("c1", true, 2, 31, 32)),
                new RuleCase(
                        CLOSING,
                        "calls after the last closing of a candidate that had been opened again",
                        told().ok("c1", Kind.CLOSE, 0, 2, 3)
                                .ok("c1", Kind.CLOSE, 0, 20, 30)
                                .told("c1", false, 1, 31, 32)
                                .told("c1", true, 2, 33, 34),
                        "term 1 of c1",
                        "term 2 of c1",
                        told().ok("c1", Kind.CLOSE, 0, 2, 3)
                                .ok("c1", Kind.CLOSE, 0, 4, 40)
                                .ok("c1", Kind.RESIGN, 1, 20, 21)
                                .told("c1", false, 1, 31, 32)
                                .told("c1", true, 2, 33, 34)));
    }

    private static Story two() {
        return new Story().granted("c1", 1, 5, 6).granted("c2", 2, 50, 51);
    }

    private static Story campaign() {
        return two().ok("c3", Kind.CAMPAIGN, 9, 60, 80);
    }

    private static Stream<RuleCase> observers() {
        return Stream.of(
                new RuleCase(
                        PHANTOMS,
                        "nobody was granted that",
                        two().observed("o", 9, "c3", 60),
                        "term 9 of c3",
                        TWO,
                        two().unknown("c3", Kind.CAMPAIGN, 0, 60).observed("o", 9, "c3", 60)),
                new RuleCase(
                        PHANTOMS,
                        "an attempt of a campaign that nobody had begun",
                        campaign().observed("o", 7, "c3", 59),
                        List.of("term 7 of c3"),
                        campaign().observed("o", 7, "c3", 60)),
                new RuleCase(
                        PHANTOMS,
                        "an attempt of a campaign was long over when it was won",
                        campaign().assuming(LAG).observed("o", 7, "c3", 181),
                        List.of("term 7 of c3"),
                        campaign().assuming(LAG).observed("o", 7, null, 180)),
                new RuleCase(
                        PHANTOMS,
                        "an attempt of another's campaign",
                        campaign().observed("o", 7, "c2", 70),
                        List.of("term 7 of c2"),
                        campaign().observed("o", 7, "c3", 70)),
                new RuleCase(
                        PHANTOMS,
                        "an attempt after the one that won its campaign",
                        campaign().observed("o", 10, "c3", 70),
                        List.of("term 10 of c3"),
                        campaign().observed("o", 8, "c3", 70)),
                new RuleCase(
                        PHANTOMS,
                        "one attempt brings one term",
                        two().granted("c3", 9, 60, 80).observed("o", 7, "c3", 70),
                        List.of("term 7 of c3"),
                        campaign().observed("o", 7, "c3", 70)),
                new RuleCase(
                        PHANTOMS,
                        "nobody was ever granted anything",
                        new Story().observed("o", 9, null, 60),
                        List.of("term 9 of an unknown candidate"),
                        new Story().unknown("c3", Kind.ACQUIRE, 9, 60).observed("o", 9, null, 60)),
                new RuleCase(
                        PHANTOMS,
                        "only its listener knows of it",
                        two().told("c3", true, 9, 70, 71).observed("o", 9, "c2", 80),
                        List.of("term 9 of c3", "c2's"),
                        two().told("c3", true, 9, 70, 71).observed("o", 9, "c3", 80)),
                new RuleCase(
                        PHANTOMS,
                        "it is another's",
                        two().observed("o", 1, "c2", 7),
                        List.of(ONE, "c2's"),
                        two().observed("o", 1, "c1", 7).observed("o", 2, null, 52)),
                new RuleCase(
                        PHANTOMS,
                        "nobody had asked for it yet",
                        two().observed("o", 1, "c1", 4),
                        List.of(ONE),
                        two().observed("o", 1, "c1", 5)),
                new RuleCase(
                        PHANTOMS,
                        "it is long over",
                        two().assuming(LAG).observed("o", 1, "c1", 152),
                        ONE,
                        TWO,
                        two().assuming(LAG).observed("o", 1, "c1", 151)),
                new RuleCase(
                        PHANTOMS,
                        "it was released long ago",
                        two().assuming(LAG).ok("c1", Kind.RELEASE, 1, 10, 11).observed("o", 1, "c1", 112),
                        ONE,
                        TWO,
                        two().assuming(LAG).ok("c1", Kind.RELEASE, 1, 10, 11).observed("o", 1, "c1", 111)),
                new RuleCase(
                        OBSERVED_ORDER,
                        "tokens decrease",
                        two().observed("o", 2, "c2", 60).observed("o", 1, "c1", 61),
                        ONE,
                        TWO,
                        two().observed("o", 2, "c2", 60).observed("another", 1, "c1", 61)),
                new RuleCase(
                        REVENANTS,
                        "a term comes back",
                        two().observed("o", 1, "c1", 20)
                                .observed("o", 0, null, 30)
                                .observed("o", 1, "c1", 40),
                        ONE,
                        TWO,
                        two().observed("o", 1, "c1", 20)
                                .observed("o", 1, "c1", 40)
                                .observed("o", 0, null, 45)
                                .observed("o", 2, "c2", 60)));
    }
}
