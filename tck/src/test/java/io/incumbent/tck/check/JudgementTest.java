package io.incumbent.tck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A judgement")
class JudgementTest {

    private static Story calm() {
        return new Story()
                .granted("c1", 1, 0, 1)
                .held("c1", 1, 2, 50)
                .ok("c1", Kind.RESIGN, 1, 51, 52)
                .granted("c2", 2, 40, 57)
                .held("c2", 2, 58, 90)
                .fault("kill", "c2", true, 91)
                .fault("kill", "c1", true, 92)
                .granted("c3", 3, 40, 200)
                .held("c3", 3, 201, 202);
    }

    @Test
    @DisplayName("of an orderly run says how near it came, and how often it could have failed")
    void margins() {
        Judgement judgement = calm().judge();
        assertThat(judgement.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(judgement.terms()).isEqualTo(3);
        assertThat(judgement.of(Rule.EXCLUSION).couldHaveFailed()).isEqualTo(2);
        assertThat(judgement.of(Rule.EXCLUSION).marginNanos()).isEqualTo(Story.ms(7));
        assertThat(judgement.of(Rule.READS).couldHaveFailed()).isZero();
    }

    @Test
    @DisplayName("of two terms that overlap and have their tokens in the wrong order names both rules")
    void overlapInTheWrongOrder() {
        Judgement judgement = new Story()
                .granted("c2", 2, 0, 1)
                .held("c2", 2, 2, 50)
                .granted("c1", 1, 20, 21)
                .held("c1", 1, 22, 30)
                .judge();
        assertThat(judgement.violations()).extracting(Violation::rule).containsExactly(Rule.EXCLUSION, Rule.TOKENS);
        assertThat(judgement.of(Rule.EXCLUSION).couldHaveFailed()).isEqualTo(1);
        assertThat(judgement.of(Rule.TOKENS).couldHaveFailed()).isEqualTo(1);
    }

    @Test
    @DisplayName("does not take it for anybody's resignation that another candidate is closed")
    void closingAnother() {
        Story story = calm().ok("c1", Kind.CLOSE, 0, 60, 61);
        assertThat(story.judge().verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(story.judge().of(Rule.RESIGNATION).couldHaveFailed()).isEqualTo(2);
    }

    @Test
    @DisplayName("measures how long it took to replace a leader that resigned or was hit, and nobody else")
    void measures() {
        assertThat(calm().judge().measures())
                .containsExactly(
                        new Measure(
                                "4.02",
                                "next term after kill of the leader",
                                1,
                                Story.ms(109),
                                Story.ms(109),
                                Story.ms(109)),
                        new Measure("4.03", "next term after a resignation", 1, Story.ms(6), Story.ms(6), Story.ms(6)));
    }

    @Test
    @DisplayName("is inconclusive if nothing happened, or nobody asked any lease")
    void nothingHappened() {
        Judgement empty = new Story().judge();
        assertThat(empty.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(empty.doubts()).hasSize(2);
        Judgement one = new Story().granted("c1", 1, 0, 1).held("c1", 1, 2, 50).judge();
        assertThat(one.doubts()).singleElement().asString().contains("no election had two terms");
        Judgement unasked =
                new Story().granted("c1", 1, 0, 1).granted("c2", 2, 8, 9).judge();
        assertThat(unasked.doubts()).singleElement().asString().contains("no lease was ever found held");
    }

    @Test
    @DisplayName("is inconclusive if the history contradicts itself, whatever else it shows")
    void contradiction() {
        Story story = calm().held("c1", 1, 60, 61)
                .event(new Operation(1, "c1", "orders", Kind.RENEW, Phase.OK, 1, Bracket.at(1), 1, null, null));
        assertThat(story.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(story.judge().violations()).isNotEmpty();
    }

    @Test
    @DisplayName("takes elections apart: what overlaps in two of them does not overlap")
    void elections() {
        Story story = calm();
        new Story()
                .granted("c9", 1, 0, 1).held("c9", 1, 2, 500).events().stream()
                        .map(JudgementTest::elsewhere)
                        .forEach(story::event);
        assertThat(story.judge().verdict()).isEqualTo(Verdict.CONFORMANT);
    }

    private static Event elsewhere(Event event) {
        if (event instanceof Operation o) {
            return new Operation(
                    o.seq(), o.process(), "other", o.kind(), o.phase(), o.id(), o.at(), o.token(), null, null);
        }
        var c = (Checks) event;
        return new Checks(c.seq(), c.process(), "other", c.token(), c.held(), c.count(), c.first(), c.last());
    }

    @Test
    @DisplayName("reads what was declared from the facts of the run, and refuses what is no number")
    void assumptions() {
        assertThat(Assumptions.of(Map.of())).isEqualTo(Assumptions.NONE);
        assertThat(Assumptions.of(Map.of(
                        "check.drift",
                        "0.1",
                        "check.guardNanos",
                        "5",
                        "check.leasesLast",
                        "true",
                        "check.observerLagNanos",
                        "7")))
                .isEqualTo(new Assumptions(0.1, 5, true, 7L));
        assertThatThrownBy(() -> Assumptions.of(Map.of("check.drift", "much")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check.drift")
                .hasMessageContaining("much");
    }
}
