package io.incumbent.tck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Kind;
import io.incumbent.tck.history.Operation;
import io.incumbent.tck.history.Phase;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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
                .held("c3", 3, 201, 202)
                .fault("kill", "c1", true, 0)
                .fault("kill", "c3", true, 300)
                .ok("c3", Kind.RESIGN, 3, 310, 311);
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
    @DisplayName("says by how much promises were kept, and silences")
    void keptPromises() {
        Judgement judgement = new Story()
                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90)
                .promised("c1", Kind.RENEW, 1, 20, 21, 100, 115)
                .fault("cut", "c1", true, 30)
                .held("c1", 1, 2, 107)
                .granted("c2", 2, 118, 119)
                .granted("c3", 3, 120, 121)
                .judge();
        assertThat(judgement.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(judgement.of(Rule.PROMISES).couldHaveFailed()).isEqualTo(2);
        assertThat(judgement.of(Rule.PROMISES).marginNanos()).isEqualTo(Story.ms(5));
        assertThat(judgement.of(Rule.WINDOWS).couldHaveFailed()).isEqualTo(2);
        assertThat(judgement.of(Rule.WINDOWS).marginNanos()).isEqualTo(Story.ms(4));
        assertThat(judgement.of(Rule.SILENCE).marginNanos()).isEqualTo(Story.ms(23));
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
        assertThat(story.judge().of(Rule.RESIGNATION).couldHaveFailed()).isEqualTo(3);
    }

    @Test
    @DisplayName("knows a term by its holder, not by who tried to end it")
    void strangersRelease() {
        Story story = new Story()
                .stale("c2", Kind.RELEASE, 1, 20, 21)
                .granted("c1", 1, 0, 22)
                .ok("r", Kind.READ, 1, 30, 31)
                .granted("c2", 2, 24, 25);
        assertThat(story.judge().violations())
                .singleElement()
                .asString()
                .contains("term 1 of c1 was held together with term 2 of c2");
    }

    @Test
    @DisplayName("says how late an observer was, and how late it might have been")
    void lateObserver() {
        Story story = new Story()
                .assuming(new Assumptions(0, 0, false, Story.ms(100)))
                .granted("c1", 1, 0, 1)
                .granted("c2", 2, 40, 50)
                .observed("o", 1, "c1", 120);
        assertThat(story.judge().of(Rule.PHANTOMS).marginNanos()).isEqualTo(Story.ms(30));
        assertThat(story.observed("o", 1, "c1", 160).judge().violations())
                .singleElement()
                .asString()
                .contains("was reported 110000000ns after it was over");
    }

    @Test
    @DisplayName("measures how long it took to replace a leader that resigned or was hit, and nobody else")
    void measures() {
        assertThat(calm().judge().measures())
                .containsExactly(
                        new Measure("4.02", "next term after kill of the leader", List.of(Story.ms(109))),
                        new Measure("4.03", "next term after a resignation", List.of(Story.ms(6))));
    }

    @Test
    @DisplayName("shows what is known of each term: when it was asked for, certainly held, and promised")
    void spans() {
        Judgement judgement = new Story()
                .promised("c1", Kind.ACQUIRE, 1, 0, 1, 100, 90)
                .held("c1", 1, 2, 50)
                .over("c1", 1, 60, 61)
                .granted("c2", 2, 99, 100)
                .judge();
        TermSpan first = judgement.spans().get(0);
        assertThat(first.name()).isEqualTo(new TermName(1, "c1"));
        assertThat(first.election()).isEqualTo(Story.ELECTION);
        assertThat(first.askedAt()).isZero();
        assertThat(first.begunBy()).isEqualTo(Story.ms(1));
        assertThat(first.heldUntil()).isEqualTo(Story.ms(50));
        assertThat(first.declaredUntil()).as("not 90: it was over at 60").isEqualTo(Story.ms(60));
        assertThat(first.isCertain()).isTrue();
        assertThat(first.held()).isInstanceOf(Checks.class);
        assertThat(judgement.spans().get(1).isCertain())
                .as("begun by 100, held at 99")
                .isFalse();
        assertThat(judgement.spans().get(1).declaredUntil()).isNull();
    }

    @Test
    @DisplayName("names the ten places where terms came nearest to each other, the nearest first")
    void tightest() {
        Story story = new Story();
        long time = 0;
        for (int i = 1; i <= 14; i++) {
            story.granted("c" + i, i, time, time + 1).held("c" + i, i, time + 2, time + 9);
            time += 8 + (i * 5) % 14;
        }
        List<TightSpot> tightest = story.judge().tightest();
        assertThat(tightest).extracting(TightSpot::margin).containsExactly(milliseconds(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        TightSpot nearest = tightest.get(0);
        assertThat(nearest.rule()).isEqualTo(Rule.EXCLUSION);
        assertThat(nearest.later().token()).isEqualTo(nearest.earlier().token() + 1);
        assertThat(nearest.evidence()).hasSize(2);
    }

    private static Long[] milliseconds(long... millis) {
        return LongStream.of(millis).mapToObj(Story::ms).toArray(Long[]::new);
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
