package io.incumbent.benchmarks.judged;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.tck.check.Assumptions;
import io.incumbent.tck.check.Checker;
import io.incumbent.tck.check.Judgement;
import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Checks;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final Map<String, Long> GOALS =
            Map.of(Trial.ASKED, 1000L, Trial.YES, 400L, Trial.REFUSED, 12L, Trial.FAULT, 5_000L);

    private final List<Event> events = new ArrayList<>();

    @Test
    void tellsForHowLongTwoWereLeaders() {
        held("a", 1, 100, 1_000);
        held("b", 2, 3_000, 9_000);
        held("a", 1, 5_100, 5_700);

        assertThat(Trial.found(GOALS, judged()))
                .containsEntry(Trial.TOGETHER, 2_700L)
                .containsEntry(Trial.BELIEVED, 700L)
                .containsEntry(Trial.SUCCEEDED, -2_000L)
                .containsEntry(Trial.YES, 400L)
                .containsEntry(Trial.REFUSED, 12L)
                .containsEntry(Trial.BROKEN, "1.01");
    }

    @Test
    void aLeaderThatStoppedInTimeIsNoZombie() {
        held("a", 1, 100, 1_000);
        held("b", 2, 3_000, 9_000);

        assertThat(Trial.found(GOALS, judged()))
                .containsEntry(Trial.TOGETHER, 0L)
                .containsEntry(Trial.BELIEVED, 0L)
                .containsEntry(Trial.BROKEN, "");
    }

    @Test
    void aLeaderThatIsToldSoToTheEndHasLasted() {
        held("a", 1, 100, 9_000_000_000L);
        assertThat(Trial.found(Map.of(Trial.FAULT, 5_000L, Trial.OVER, 9_100_000_000L), judged()))
                .containsEntry(Trial.LASTED, 1L);
        assertThat(Trial.found(Map.of(Trial.FAULT, 5_000L, Trial.OVER, 12_000_000_000L), judged()))
                .containsEntry(Trial.LASTED, 0L);
        assertThat(Trial.found(Map.of(Trial.FAULT, 5_000L), judged())).containsEntry(Trial.LASTED, 0L);
    }

    private void held(String candidate, long token, long from, long to) {
        for (long at : List.of(from, to)) {
            events.add(new Checks(events.size(), candidate, "e", token, true, 1, Bracket.at(at), Bracket.at(at)));
        }
    }

    private Judgement judged() {
        return Checker.check(History.of(events), Assumptions.NONE);
    }
}
