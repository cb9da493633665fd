package io.incumbent.tck.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A search")
class SearchTest {

    /** Two counters to ten, each of which may be raised by one, or both at once. */
    private static Model<List<Integer>> counters(int forbiddenSum) {
        return new Model<>() {
            @Override
            public List<Integer> initial() {
                return List.of(0, 0);
            }

            @Override
            public List<List<Integer>> next(List<Integer> from) {
                int a = from.get(0);
                int b = from.get(1);
                int nextA = Math.min(10, a + 1);
                int nextB = Math.min(10, b + 1);
                return List.of(List.of(nextA, b), List.of(a, nextB), List.of(nextA, nextB));
            }

            @Override
            public long key(List<Integer> state) {
                return state.get(0) * 11L + state.get(1);
            }

            @Override
            public Optional<String> broken(List<Integer> state) {
                return state.get(0) + state.get(1) == forbiddenSum ? Optional.of("forbidden") : Optional.empty();
            }

            @Override
            public String describe(List<Integer> state) {
                return state.toString();
            }
        };
    }

    @Test
    @DisplayName("sees every state once, and says that there are no more")
    void sees() {
        Search.Result result = Search.run(counters(-1), 1_000_000);
        assertThat(result.states()).isEqualTo(121);
        assertThat(result.isComplete()).isTrue();
        assertThat(result.broken()).isEmpty();
    }

    @Test
    @DisplayName("finds the shortest way to what is broken")
    void finds() {
        Search.Result result = Search.run(counters(6), 1_000_000);
        assertThat(result.broken()).contains("forbidden");
        assertThat(result.path()).containsExactly("[1, 1]", "[2, 2]", "[3, 3]");
    }

    @Test
    @DisplayName("ends after the state that made it enough, and does not claim to have seen all")
    void ends() {
        Search.Result result = Search.run(counters(-1), 50);
        assertThat(result.states()).isBetween(50, 52);
        assertThat(result.isComplete()).isFalse();
    }
}
