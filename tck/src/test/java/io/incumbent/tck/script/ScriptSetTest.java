package io.incumbent.tck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code ./verify} leaves to {@code ./verify --all} is named here, so that nothing is left out by mistake. */
@DisplayName("A set of scripts")
class ScriptSetTest {

    /** Slow listeners, which are the engine's own affair, and fairness, which takes many rounds to see. */
    private static final Set<String> RULES_LEFT_OUT = Set.of("3.04", "4.09");

    private static List<String> ids(List<Script> scripts) {
        return scripts.stream().map(Script::id).toList();
    }

    @Test
    @DisplayName("that is essential is a part of the whole, in its order")
    void part() {
        List<String> essential = ids(ScriptSet.ESSENTIAL.of(1));
        List<String> whole = ids(ScriptSet.WHOLE.of(1));
        assertThat(whole).containsSubsequence(essential).hasSizeGreaterThan(essential.size());
        assertThat(essential).hasSize(Scripts.ESSENTIAL.size());
    }

    @Test
    @DisplayName("that is essential leaves these rules out, and the whole leaves none")
    void rules() {
        assertThat(ScriptSet.ESSENTIAL.rulesLeftOut()).isEqualTo(RULES_LEFT_OUT);
        assertThat(ScriptSet.WHOLE.rulesLeftOut()).isEmpty();
    }

    @Test
    @DisplayName("is the whole unless the other is asked for; another name is refused")
    void named() {
        assertThat(ScriptSet.named(" ")).isEqualTo(ScriptSet.WHOLE);
        assertThat(ScriptSet.named("whole")).isEqualTo(ScriptSet.WHOLE);
        assertThat(ScriptSet.named("essential")).isEqualTo(ScriptSet.ESSENTIAL);
        assertThatThrownBy(() -> ScriptSet.named("essentials"))
                .hasMessageContainingAll("incumbent.tck.set", "\"essentials\"", "whole or essential");
    }
}
