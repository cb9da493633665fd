package io.incumbent.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.benchmarks.judged.Situation;
import io.incumbent.benchmarks.judged.Trial;
import io.incumbent.benchmarks.process.Message;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialsTest {

    @Test
    void whoIsRobbedByAClockHasASuccessorBesideHim() {
        assertThat(Trials.cells(Situation.CLOCK, found(true, false, 1_500_000_000)))
                .containsEntry("another led after", "1.00 s")
                .containsEntry("the old one believed for", "2.00 s")
                .containsEntry("two leaders for", "1.50 s");
    }

    @Test
    void whoIsNotRobbedLeadsOn() {
        assertThat(Trials.cells(Situation.CLOCK, found(false, true, 0)))
                .containsEntry("another led after", "nobody did")
                .containsEntry("the old one believed for", "all the time")
                .containsEntry("two leaders for", "0");
    }

    @Test
    void whoIsRobbedAndNotReplacedDoesNotLeadOn() {
        assertThat(Trials.cells(Situation.CLOCK, found(false, false, 0)))
                .containsEntry("another led after", "nobody did")
                .containsEntry("the old one believed for", "2.00 s");
    }

    @Test
    void whoIsReplacedThenOrLosesTheOfficeShowsThatSomethingHappened() {
        assertThat(Trials.isStruck(found(true, false, 0))).isTrue();
        assertThat(Trials.isStruck(found(false, false, 0))).isTrue();
        assertThat(Trials.isStruck(found(false, true, 0))).isFalse();
        Message early = found(true, false, 0).with(Trial.SUCCEEDED, -1L);
        assertThat(Trials.isStruck(early)).as("replaced before it happened").isFalse();
    }

    private static Message found(boolean another, boolean lasted, long together) {
        Map<String, Object> found = new HashMap<>();
        found.put(Trial.ANOTHER, another ? 1L : 0L);
        found.put(Trial.LASTED, lasted ? 1L : 0L);
        found.put(Trial.SUCCEEDED, 1_000_000_000L);
        found.put(Trial.BELIEVED, 2_000_000_000L);
        found.put(Trial.TOGETHER, together);
        found.put(Trial.BROKEN, "");
        return new Message(found);
    }
}
