package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ElectionName;
import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.spi.Snapshot;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the candidates of a process have seen")
class MemoryTest {

    private static final Known NOTHING = Known.nothing(1_000);

    private final Memory memory = new Memory();

    private static Known saw(long token, long term) {
        LeaseRecord record = new LeaseRecord(Kind.HELD, token, "a", "b", "n" + token, 0, term, Map.of());
        return NOTHING.with(Seen.first(Snapshot.of(RecordFormat.write(record)), record, 5));
    }

    private static ElectionName name(int number) {
        return new ElectionName("e" + number);
    }

    @Test
    @DisplayName("serves the next of them")
    void serves() {
        assertThat(memory.of(name(1), NOTHING)).isEqualTo(NOTHING);
        memory.remember(name(1), saw(7, 2_000));
        assertThat(memory.of(name(1), NOTHING)).isEqualTo(saw(7, 2_000));
        assertThat(memory.of(name(2), NOTHING)).isEqualTo(NOTHING);
    }

    @Test
    @DisplayName("is the newest record, and the greatest token and term of all of them")
    void greatest() {
        memory.remember(name(1), saw(7, 5_000));
        memory.remember(name(1), saw(6, 2_000));
        Known known = memory.of(name(1), saw(8, 3_000));
        assertThat(known.seen()).isEqualTo(saw(6, 2_000).seen());
        assertThat(known.greatestToken()).isEqualTo(8);
        assertThat(known.longestTerm()).isEqualTo(5_000);
    }

    @Test
    @DisplayName("is bounded: the election that nobody asked for in the longest time is forgotten")
    void bounded() {
        for (int i = 0; i < Memory.MOST_ELECTIONS; i++) {
            memory.remember(name(i), saw(7, 2_000));
        }
        memory.of(name(0), NOTHING);
        memory.remember(name(Memory.MOST_ELECTIONS), saw(7, 2_000));
        assertThat(memory.of(name(0), NOTHING).greatestToken()).isEqualTo(7);
        assertThat(memory.of(name(1), NOTHING)).isEqualTo(NOTHING);
    }
}
