package io.incumbent.tck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The operations of a history")
class PairingTest {

    private final List<Event> events = new ArrayList<>();
    private long now;

    private Recorder recorder(String process) {
        return new Recorder(process, () -> ++now, events::add);
    }

    private static Operation line(String process, Kind kind, Phase phase, long id, long time) {
        return new Operation(time, process, "e", kind, phase, id, Bracket.at(time), 1, null, null);
    }

    private static List<String> doubts(Operation... lines) {
        return History.of(List.of(lines)).doubts();
    }

    @Test
    @DisplayName("are found as they were recorded, however those of different processes overlap")
    void recorded() {
        Recorder.Open one = recorder("c1").begin(Kind.CAMPAIGN, "e", 0);
        Recorder.Open two = recorder("c2").begin(Kind.CAMPAIGN, "e", 0);
        one.ok(41, new Promise(9, 8, 1L));
        two.fail("closed");
        History history = History.of(events);
        assertThat(history.doubts()).isEmpty();
        assertThat(history.calls()).extracting(Call::candidate).containsExactly("c1", "c2");
        assertThat(history.calls()).extracting(Call::phase).containsExactly(Phase.OK, Phase.FAIL);
        assertThat(history.calls()).extracting(Call::token).containsExactly(41L, 0L);
        assertThat(history.calls()).extracting(Call::invokedAt).containsExactly(1L, 2L);
        assertThat(history.calls()).extracting(Call::respondedAt).containsExactly(3L, 4L);
    }

    @Test
    @DisplayName("are unknown if their process died, and go on under another name if it lost track of one")
    void unknown() {
        Recorder recorder = recorder("c1");
        recorder.begin(Kind.RENEW, "e", 41).info("timeout");
        recorder.begin(Kind.RENEW, "e", 41);
        History history = History.of(events);
        assertThat(history.doubts()).isEmpty();
        assertThat(history.calls()).extracting(Call::phase).containsOnly(Phase.INFO);
        assertThat(history.calls()).extracting(Call::respondedAt).containsOnly(Long.MAX_VALUE);
        assertThat(history.calls()).extracting(Call::candidate).containsOnly("c1");
        assertThat(history.calls()).extracting(call -> call.first().process()).containsExactly("c1", "c1+1");
    }

    @Test
    @DisplayName("may be one line if they are brief and certain")
    void brief() {
        assertThat(doubts(line("c", Kind.ACT, Phase.OK, 1, 1), line("c", Kind.READ, Phase.OK, 2, 2)))
                .isEmpty();
        assertThat(doubts(line("c", Kind.ACT, Phase.INFO, 1, 1))).hasSize(1);
        assertThat(doubts(line("c", Kind.RENEW, Phase.OK, 1, 1)))
                .singleElement()
                .asString()
                .contains("ends what was never begun");
    }

    @Test
    @DisplayName("can't be two at a time of one process")
    void twoAtATime() {
        assertThat(doubts(line("c", Kind.RENEW, Phase.INVOKE, 1, 1), line("c", Kind.RENEW, Phase.INVOKE, 2, 2)))
                .singleElement()
                .asString()
                .contains("was begun before")
                .contains("was over");
    }

    @Test
    @DisplayName("can't end before they begin, nor end another")
    void wrongEnds() {
        assertThat(doubts(line("c", Kind.RENEW, Phase.OK, 1, 1), line("c", Kind.RENEW, Phase.INVOKE, 1, 2)))
                .hasSize(1);
        assertThat(doubts(line("c", Kind.RENEW, Phase.INVOKE, 1, 1), line("c", Kind.RENEW, Phase.OK, 2, 2)))
                .singleElement()
                .asString()
                .contains("does not end what its process had begun");
    }

    @Test
    @DisplayName("can't follow one whose outcome the same process never learnt")
    void afterUnknown() {
        assertThat(doubts(
                        line("c", Kind.RENEW, Phase.INVOKE, 1, 1),
                        line("c", Kind.RENEW, Phase.INFO, 1, 2),
                        line("c", Kind.RENEW, Phase.INVOKE, 2, 3)))
                .singleElement()
                .asString()
                .contains("never learnt the outcome");
    }
}
