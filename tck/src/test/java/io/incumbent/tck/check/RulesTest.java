package io.incumbent.tck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each rule")
class RulesTest {

    private static Stream<RuleCase> cases() {
        return Stream.of(TermCases.all(), HolderCases.all(), TokenCases.all(), TellingCases.all())
                .flatMap(cases -> cases);
    }

    @TestFactory
    @DisplayName("is found broken, and no other, with both terms named; and its near miss passes")
    Stream<DynamicTest> brokenAndNearMiss() {
        return cases().map(some -> DynamicTest.dynamicTest(some.rule().id() + " " + some.name(), () -> {
            breaksOnlyItsRule(some);
            assertThat(some.nearMiss().judge().violations()).as("near miss").isEmpty();
            assertThat(some.nearMiss().history().doubts()).isEmpty();
        }));
    }

    private static void breaksOnlyItsRule(RuleCase some) {
        List<Violation> violations = some.broken().judge().violations().toList();
        assertThat(violations).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(some.rule());
            assertThat(violation.toString())
                    .startsWith("rule " + some.rule().id() + " broken in election orders: term ")
                    .contains(some.named())
                    .doesNotContain("null")
                    .matches(".*\\d\\.\\d{6}s.*");
            assertThat(violation.evidence())
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(fewestLines(some.rule()));
        });
        assertThat(some.broken().judge().verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(some.broken().judge().of(some.rule()).couldHaveFailed()).isGreaterThanOrEqualTo(violations.size());
        assertThat(some.broken().history().doubts()).isEmpty();
    }

    /** Two lines contradict each other; only a promise, a rumour and an end without beginning are wrong by themselves. */
    private static int fewestLines(Rule rule) {
        return Set.of(Rule.PROMISES, Rule.PHANTOMS, Rule.CALLBACKS).contains(rule) ? 1 : 2;
    }

    @Test
    @DisplayName("has a case")
    void everyRuleHasACase() {
        assertThat(cases().map(RuleCase::rule).distinct()).containsExactlyInAnyOrder(Rule.values());
        assertThat(Stream.of(Rule.values()).map(Rule::id)).isSorted().doesNotHaveDuplicates();
    }
}
