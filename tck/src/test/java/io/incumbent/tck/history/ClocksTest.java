package io.incumbent.tck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The clocks of a history")
class ClocksTest {

    @TempDir
    private Path folder;

    private History read(ClockBounds... found) throws Exception {
        try (HistoryFile harness = HistoryFile.create(folder, "harness", Map.of());
                HistoryFile agent = HistoryFile.create(folder, "agent", Map.of())) {
            for (ClockBounds bounds : found) {
                harness.append(new Clock(0, "harness", "agent", bounds, Bracket.at(0)));
            }
            agent.append(new Mark(0, "a", "text", new Bracket(1000, 1010)));
            Promise promise = new Promise(5000, 100, 900L);
            agent.append(new Operation(0, "a", "e", Kind.ACT, Phase.OK, 1, new Bracket(1000, 1010), 1, promise, null));
        }
        return History.read(folder);
    }

    private static Bracket mark(History history) {
        return history.events().stream()
                .filter(Mark.class::isInstance)
                .findFirst()
                .orElseThrow()
                .at();
    }

    @Test
    @DisplayName("are bracketed by many exchanges together better than by the best of them")
    void exchanges() {
        assertThat(ClockBounds.of(List.of(
                        new ClockBounds.Exchange(0, 105, 10),
                        new ClockBounds.Exchange(20, 121, 40),
                        new ClockBounds.Exchange(50, 158, 59))))
                .isEqualTo(new ClockBounds(99, 101));
    }

    @Test
    @DisplayName("are taken to be one if they may be: on one host they are")
    void one() throws Exception {
        History history = read(new ClockBounds(-500, 900), new ClockBounds(-100, 1000));
        assertThat(mark(history)).isEqualTo(new Bracket(1000, 1010));
        assertThat(history.doubts()).isEmpty();
    }

    @Test
    @DisplayName("widen what the other process saw, and shorten what it was promised, if they are two")
    void two() throws Exception {
        History history = read(new ClockBounds(300, 310), new ClockBounds(295, 305));
        assertThat(mark(history)).isEqualTo(new Bracket(690, 715));
        assertThat(history.calls().get(0).evidence().promise()).isEqualTo(new Promise(4690, 100, 590L));
        assertThat(history.doubts()).isEmpty();
    }

    @Test
    @DisplayName("leave nothing certain if they can't be compared well")
    void useless() throws Exception {
        assertThat(read(new ClockBounds(0, 5_000_001)).doubts())
                .singleElement()
                .asString()
                .contains("agent", "0..5000001ns");
    }

    @Test
    @DisplayName("leave nothing certain if they drifted apart")
    void drifted() throws Exception {
        assertThat(read(new ClockBounds(-10, 10), new ClockBounds(6_000_000, 6_000_010))
                        .doubts())
                .hasSize(1);
    }

    @Test
    @DisplayName("leave nothing certain if the exchanges contradict each other")
    void contradiction() throws Exception {
        assertThat(read(new ClockBounds(10, -10)).doubts()).hasSize(1);
    }
}
