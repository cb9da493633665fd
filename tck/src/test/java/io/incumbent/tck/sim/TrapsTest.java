package io.incumbent.tck.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.engine.BrokenRules;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Five mistakes that look harmless and that the first simulation of this algorithm exposed; each by its name. */
@DisplayName("The trap")
class TrapsTest {

    private static final long BASE = 640_000;

    @Test
    @DisplayName("that a lease counts from when the answer came")
    void deadlineFromTheReplyTime() {
        assertThatItIsCaught("M1", BrokenRules.deadlineFromAnswer());
    }

    @Test
    @DisplayName("that a record counts as observed when the read was sent")
    void observationStampedWhenTheReadWasSent() {
        assertThatItIsCaught("M2", BrokenRules.observedWhenAsked());
    }

    @Test
    @DisplayName("that a renewal which is tried again is the same write")
    void noNonceOnRenewals() {
        assertThatItIsCaught("M6", BrokenRules.noNoncePerTry());
    }

    @Test
    @DisplayName("that a record of the same candidate is one's own")
    void ownerNamedByCandidateInsteadOfAttempt() {
        assertThatItIsCaught("M06", BrokenRules.ownerNamedByCandidate());
    }

    @Test
    @DisplayName("that an office without a record is free")
    void emptyRecordTakenDirectly() {
        assertThatItIsCaught("M7", BrokenRules.absentIsFree());
    }

    /** By its own faults, in other seeds than those of the kill matrix. */
    private static void assertThatItIsCaught(String id, Subject broken) {
        Mutant mutant = Mutants.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Trial trial = new Trial(broken, mutant.trial().profile(), mutant.watched());
        List<Violation> found =
                new Series(trial::setup, BASE, BASE + mutant.budget()).run(1, 1).violations();
        assertThat(found).isNotEmpty().allSatisfy(violation -> {
            assertThat(mutant.killedBy()).contains(violation.rule());
            assertThat(MutantsAreCaughtTest.termsNamed(violation)).hasSizeGreaterThanOrEqualTo(2);
        });
    }
}
