package io.incumbent.tck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sampler's answers")
class CheckRunsTest {

    private final List<Event> lines = new ArrayList<>();
    private final CheckRuns runs = new CheckRuns("c1/sampler", "e", 100, lines::add);

    private void add(long token, boolean held, long time) {
        runs.add(token, held, new Bracket(time, time + 1));
    }

    private static Checks checks(long token, boolean held, long count, long first, long last) {
        return new Checks(
                0, "c1/sampler", "e", token, held, count, new Bracket(first, first + 1), new Bracket(last, last + 1));
    }

    @Test
    @DisplayName("become one line as long as they are the same, and none is lost")
    void runs() {
        add(1, true, 10);
        add(1, true, 20);
        add(1, true, 30);
        add(1, false, 40);
        add(2, false, 50);
        runs.close();
        runs.close();
        assertThat(lines)
                .containsExactly(checks(1, true, 3, 10, 30), checks(1, false, 1, 40, 40), checks(2, false, 1, 50, 50));
    }

    @Test
    @DisplayName("are written after a while even if they never change, so that a kill loses little")
    void cut() {
        for (int i = 0; i < 30; i++) {
            add(1, true, i * 10L);
        }
        assertThat(lines).containsExactly(checks(1, true, 10, 0, 90), checks(1, true, 10, 100, 190));
    }
}
