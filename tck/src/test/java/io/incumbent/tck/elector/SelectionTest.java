package io.incumbent.tck.elector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.tck.sample.MapServer;
import io.incumbent.tck.sample.MapService;
import io.incumbent.tck.script.Script;
import io.incumbent.tck.script.ScriptSet;
import io.incumbent.tck.script.Scripts;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever looks for a fault plays what shows it; whoever judges plays everything. */
@DisplayName("The selection of scripts")
class SelectionTest {

    private final List<Script> all = Scripts.all(1);

    @Test
    @DisplayName("is all of them unless something else is wanted")
    void everything() {
        assertThat(Selection.of(all, " ")).isEqualTo(new Selection(all, List.of()));
    }

    @Test
    @DisplayName("is what is wanted, in the order of the program, and knows what was left out")
    void some() {
        Selection some = Selection.of(all, " D3 ,D1,D3");
        assertThat(some.played()).extracting(Script::id).containsExactlyInAnyOrder("D1", "D3");
        assertThat(some.leftOut()).hasSize(all.size() - 2).contains("D2").doesNotContain("D1", "D3");
    }

    @Test
    @DisplayName("refuses what is no script, and says which there are")
    void unknown() {
        assertThatThrownBy(() -> Selection.of(all, "D3,D333"))
                .hasMessageContainingAll("incumbent.tck.scripts", "\"D333\"", "there are", "D3");
    }

    @Test
    @DisplayName("that left one script out proves nothing")
    void leftOut() {
        Season season = new Season(List.of(), List.of(), List.of("D3"), ScriptSet.WHOLE);
        try (MapService subject = new MapService(new MapServer())) {
            assertThat(RunDoubts.of(season, subject, "7.03")).isEqualTo("scripts were left out: [D3]");
        }
    }
}
