package io.incumbent.tck.check;

import static io.incumbent.tck.check.Rule.FENCING;
import static io.incumbent.tck.check.Rule.REJECTIONS;
import static io.incumbent.tck.check.Rule.TOKENS;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Write;
import java.util.stream.Stream;

/** Rules about tokens, and about what resources make of them. */
final class TokenCases {

    private static final String ONE = "term 1 of c1";
    private static final String TWO = "term 2 of c2";

    private TokenCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(tokens(), resources());
    }

    private static Story two() {
        return new Story().granted("c1", 1, 0, 1).granted("c2", 2, 50, 51);
    }

    private static Stream<RuleCase> tokens() {
        return Stream.of(
                new RuleCase(
                        TOKENS,
                        "two candidates have one token",
                        new Story().granted("c1", 7, 0, 1).granted("c2", 7, 50, 51),
                        "term 7 of c1",
                        "term 7 of c2",
                        new Story().granted("c1", 7, 0, 1).granted("c2", 8, 50, 51)),
                new RuleCase(
                        TOKENS,
                        "one candidate is granted one token twice",
                        new Story().granted("c1", 7, 0, 1).granted("c1", 7, 50, 51),
                        "term 7 of c1",
                        "term 7 of c1",
                        new Story().granted("c1", 7, 0, 1).ok("c1", Kind.RENEW, 7, 50, 51)),
                new RuleCase(
                        TOKENS,
                        "a later term has the smaller token",
                        new Story().granted("c2", 2, 0, 9).granted("c1", 1, 10, 60),
                        ONE,
                        TWO,
                        new Story().granted("c2", 2, 0, 10).granted("c1", 1, 10, 60)),
                new RuleCase(
                        TOKENS,
                        "a term that has no hull was asked for after a greater token was seen",
                        new Story()
                                .ok("r", Kind.READ, 1, 0, 100)
                                .unknown("c1", Kind.ACQUIRE, 1, 60)
                                .granted("c2", 2, 0, 59),
                        ONE,
                        TWO,
                        new Story()
                                .ok("r", Kind.READ, 1, 0, 100)
                                .unknown("c1", Kind.ACQUIRE, 1, 60)
                                .granted("c2", 2, 0, 60)),
                new RuleCase(
                        TOKENS,
                        "a token is seen before anybody had asked for it",
                        new Story()
                                .ok("r", Kind.READ, 1, 0, 9)
                                .unknown("c1", Kind.ACQUIRE, 1, 60)
                                .unknown("c3", Kind.ACQUIRE, 1, 10)
                                .granted("c2", 2, 98, 99),
                        "term 1 of an unknown candidate",
                        TWO,
                        new Story()
                                .ok("r", Kind.READ, 1, 0, 10)
                                .unknown("c1", Kind.ACQUIRE, 1, 60)
                                .unknown("c3", Kind.ACQUIRE, 1, 10)
                                .granted("c2", 2, 98, 99)),
                new RuleCase(
                        TOKENS,
                        "a term with the smaller token is still held after one that is over",
                        new Story().held("c2", 2, 10, 20).held("c1", 1, 30, 40),
                        ONE,
                        TWO,
                        new Story().held("c1", 1, 10, 20).held("c2", 2, 30, 40)),
                new RuleCase(
                        TOKENS,
                        "a token is seen before it was asked for",
                        new Story()
                                .ok("r", Kind.READ, 1, 0, 4)
                                .granted("c1", 1, 5, 6)
                                .granted("c2", 2, 50, 51),
                        ONE,
                        TWO,
                        new Story()
                                .ok("r", Kind.READ, 1, 0, 5)
                                .granted("c1", 1, 5, 6)
                                .granted("c2", 2, 50, 51)),
                new RuleCase(
                        TOKENS,
                        "an attempt whose outcome is unknown has a token from before it was made",
                        new Story()
                                .held("c1", 1, 0, 10)
                                .unknown("c1", Kind.ACQUIRE, 1, 20)
                                .granted("c2", 2, 50, 51),
                        ONE,
                        TWO,
                        new Story()
                                .held("c1", 1, 20, 30)
                                .unknown("c1", Kind.ACQUIRE, 1, 20)
                                .granted("c2", 2, 50, 51)));
    }

    private static Stream<RuleCase> resources() {
        return Stream.of(
                new RuleCase(
                        FENCING,
                        "a resource accepts an old token",
                        two().write(1, 2, true, null, 60).write(2, 1, true, null, 61),
                        ONE,
                        TWO,
                        two().write(1, 2, true, null, 60)
                                .write(2, 2, true, null, 60)
                                .write(3, 1, false, null, 61)
                                .write(4, 77, false, null, 62)),
                new RuleCase(
                        FENCING,
                        "a resource accepts an old token, whatever its clock says",
                        two().write(2, 1, true, null, 10).write(1, 2, true, null, 60),
                        ONE,
                        TWO,
                        two().write(1, 1, true, null, 60).write(2, 2, true, null, 10)),
                new RuleCase(
                        FENCING,
                        "a counter loses a write",
                        two().write(1, 1, true, 5L, 10).write(2, 2, true, 5L, 60),
                        ONE,
                        TWO,
                        two().write(1, 1, true, 5L, 10).write(2, 2, true, 6L, 60)),
                new RuleCase(REJECTIONS, "a resource refuses a leader", leader(49), ONE, TWO, leader(50)),
                new RuleCase(
                        REJECTIONS,
                        "a resource refuses a leader for no reason",
                        unopposed().write(1, 1, false, null, 49),
                        ONE,
                        TWO,
                        unopposed()
                                .event(refusal(1, Story.ms(1), Story.ms(3)))
                                .event(refusal(2, Story.ms(48), Story.ms(50)))));
    }

    private static Story unopposed() {
        return new Story().granted("c1", 1, 0, 1).held("c1", 1, 2, 50).granted("c2", 2, 51, 60);
    }

    private static Write refusal(long number, long from, long to) {
        return new Write(number, "ledger", Story.ELECTION, number, 1, false, null, new Bracket(from, to));
    }

    /** The first leads until 50; a token that waits for its turn was used already. */
    private static Story leader(long refusedAt) {
        return new Story()
                .granted("c1", 1, 0, 1)
                .held("c1", 1, 2, 50)
                .granted("c2", 2, 10, 60)
                .write(1, 2, true, null, 20)
                .write(2, 1, false, null, refusedAt);
    }
}
