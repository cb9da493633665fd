package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.engine.Exploration.Row;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code incumbent.explorer.states} says how many states of the unbroken engine are seen. */
@DisplayName("The explorer")
class ExplorerTest {

    private static final long STATES = Long.getLong("incumbent.explorer.states", 200_000);

    @Test
    @DisplayName("finds nothing that the unbroken engine does wrong in small worlds")
    void unbroken() {
        Exploration exploration = Exploration.of(SmallWorlds.all(), STATES);
        exploration.rows().forEach(System.out::println);
        assertThat(exploration.broken()).isEmpty();
        assertThat(exploration.states()).isGreaterThanOrEqualTo(STATES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.incumbent.engine.BrokenWorld#all")
    @DisplayName("finds the broken")
    void broken(BrokenWorld broken) {
        Row row = broken.explore(Explore.STATES_FOR_A_RULE);
        System.out.println(row);
        assertThat(row.result().broken()).isPresent();
        assertThat(row.result().path()).hasSize(row.result().depth());
    }

    @Test
    @DisplayName("takes processes of the same kind for each other, and no others; and time that passes for nothing")
    void symmetry() {
        assertThat(differentAfterOneStep(SmallWorlds.resignations())).isEqualTo(1);
        assertThat(differentAfterOneStep(SmallWorlds.clocks())).isEqualTo(2);
    }

    private static long differentAfterOneStep(SmallWorld world) {
        ElectionModel model = new ElectionModel(world);
        Position initial = model.initial();
        return model.next(initial).stream()
                .mapToLong(model::key)
                .filter(key -> key != model.key(initial))
                .distinct()
                .count();
    }

    @Test
    @DisplayName("tells states apart by what a record says, not by its nonce")
    void keys() {
        ElectionModel model = new ElectionModel(SmallWorlds.clocks());
        assertThat(model.key(holding(model, LeaseRecord.Kind.HELD, "x")))
                .isEqualTo(model.key(holding(model, LeaseRecord.Kind.HELD, "y")))
                .isNotEqualTo(model.key(holding(model, LeaseRecord.Kind.RELEASED, "x")));
    }

    private static Position holding(ElectionModel model, LeaseRecord.Kind kind, String nonce) {
        LeaseRecord record = new LeaseRecord(kind, 1, "a", "a1", nonce, 0, SmallWorld.TERM, Map.of());
        Position initial = model.initial();
        return initial.with(initial.storage().write(RecordFormat.write(record), 1, true, false));
    }
}
