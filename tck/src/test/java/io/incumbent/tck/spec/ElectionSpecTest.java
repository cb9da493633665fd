package io.incumbent.tck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.spec.ElectionSpec.Clause;
import io.incumbent.tck.spec.ElectionSpec.Refused;
import io.incumbent.tck.spec.Step.Granted;
import io.incumbent.tck.spec.Step.Held;
import io.incumbent.tck.spec.Step.Over;
import io.incumbent.tck.spec.Step.Released;
import io.incumbent.tck.spec.Step.Renewed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The specification of the election")
class ElectionSpecTest {

    private static final long TERM = 100;

    /** Elected, renewed, resigned; then another, who falls silent; then a third. */
    private static final List<Step> GOOD = List.of(
            new Granted(10, 1, "a", "a1", 5, TERM),
            new Held(12, 1, "a"),
            new Renewed(50, 1, "a", 45),
            new Held(140, 1, "a"),
            new Over(141, 1, "a"),
            new Released(142, 1, "a", "a1"),
            new Granted(143, 2, "b", "b1", 142, TERM),
            new Held(144, 2, "b"),
            new Over(230, 2, "b"),
            new Granted(242, 5, "c", "c1", 241, TERM),
            new Over(243, 2, "b"),
            new Held(244, 5, "c"));

    @Test
    @DisplayName("accepts a good trace")
    void acceptsGood() {
        assertThat(Trace.check(GOOD)).isEmpty();
    }

    @Test
    @DisplayName("lets a campaign take the office again at once if its term never began")
    void acceptsTakenAgain() {
        assertThat(Trace.check(List.of(
                        new Granted(10, 1, "a", "a1", 5, TERM),
                        new Granted(20, 2, "a", "a1", 19, TERM),
                        new Held(21, 2, "a"))))
                .isEmpty();
    }

    @Test
    @DisplayName("lets a campaign that is given up hand back what it may have, and nobody hold that")
    void acceptsGivenUp() {
        List<Step> givenUp = List.of(new Released(10, 1, "a", "a1"), new Granted(11, 2, "b", "b1", 10, TERM));
        assertThat(Trace.check(givenUp)).isEmpty();
        assertThat(Trace.check(List.of(givenUp.get(0), new Held(11, 1, "a"))).map(Refused::clause))
                .contains(Clause.OVER_IS_OVER);
    }

    /**
     * A good trace with one step more.
     *
     * @param clause which clause forbids the step
     * @param why in words
     * @param after behind how many steps of the good trace
     * @param step the step
     */
    record Bad(Clause clause, String why, int after, Step step) {
        List<Step> trace() {
            List<Step> steps = new ArrayList<>(GOOD.subList(0, after));
            steps.add(step);
            return steps;
        }

        @Override
        public String toString() {
            return clause + ": " + why;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad(Clause.TOKENS, "the same token", 6, new Granted(143, 1, "b", "b1", 142, TERM)),
                new Bad(Clause.TOKENS, "a smaller token", 9, new Granted(242, 1, "c", "c1", 241, TERM)),
                new Bad(Clause.PATIENCE, "elected too early", 9, new Granted(241, 3, "c", "c1", 240, TERM)),
                new Bad(Clause.PATIENCE, "elected during a lease", 4, new Granted(141, 2, "b", "b1", 140, TERM)),
                new Bad(Clause.PATIENCE, "granted, not begun", 1, new Granted(20, 2, "b", "b1", 19, TERM)),
                new Bad(Clause.PATIENCE, "taken again during its own term", 2, new Granted(20, 2, "a", "a1", 19, TERM)),
                new Bad(Clause.PATIENCE, "given up during a lease", 2, new Released(20, 2, "b", "b1")),
                new Bad(Clause.OWN, "held without a grant", 0, new Held(1, 1, "a")),
                new Bad(Clause.OWN, "held by another", 1, new Held(12, 1, "b")),
                new Bad(Clause.OWN, "held with another token", 1, new Held(12, 2, "a")),
                new Bad(Clause.OWN, "two leases at once", 8, new Held(145, 1, "a")),
                new Bad(Clause.OWN, "renewed by another", 2, new Renewed(50, 1, "b", 45)),
                new Bad(Clause.OWN, "an older term renewed", 7, new Renewed(144, 1, "a", 140)),
                new Bad(Clause.OWN, "another's term handed back", 2, new Released(20, 1, "b", "b1")),
                new Bad(Clause.OWN, "an older term handed back", 8, new Released(145, 1, "a", "a1")),
                new Bad(Clause.LENGTH, "held for too long", 2, new Held(106, 1, "a")),
                new Bad(Clause.LENGTH, "held for too long after a renewal", 4, new Held(146, 1, "a")),
                new Bad(Clause.OVER_IS_OVER, "held again", 5, new Held(141, 1, "a")),
                new Bad(Clause.OVER_IS_OVER, "held after it was handed back", 6, new Held(142, 1, "a")),
                new Bad(Clause.OVER_IS_OVER, "renewed after it was handed back", 6, new Renewed(142, 1, "a", 141)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    @DisplayName("refuses a trace by the clause that it breaks")
    void refusesBad(Bad bad) {
        assertThat(Trace.check(bad.trace())).map(Refused::clause).contains(bad.clause());
    }

    @Test
    @DisplayName("has a bad trace for each clause")
    void eachClauseCanFail() {
        assertThat(bad().map(Bad::clause)).contains(Clause.values());
    }
}
