package io.incumbent.tck.script.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many requests a campaign takes is what two rehearsals took")
class RehearsalsTest {

    private static int agreed(Integer... counts) {
        Iterator<Integer> rehearsals = Arrays.asList(counts).iterator();
        return Rehearsals.agreed(rehearsals::next);
    }

    @Test
    @DisplayName("Two that agree are enough")
    void two() {
        assertThat(agreed(4, 4)).isEqualTo(4);
    }

    @Test
    @DisplayName("One in which a connection was opened counts for nothing, first or later")
    void stray() {
        assertThat(agreed(5, 2, 2)).isEqualTo(2);
        assertThat(agreed(2, 5, 2)).isEqualTo(2);
        assertThat(agreed(5, 2, 3, 2)).isEqualTo(2);
    }

    @Test
    @DisplayName("Where none agree it is the fewest, and that is the end of it")
    void none() {
        assertThat(agreed(7, 3, 4, 5, 6, 8)).isEqualTo(3);
    }
}
