package io.incumbent.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.benchmarks.measure.Pace;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Each service has its part of the hour, and what those before it left")
class TurnTest {

    private static final Duration PART = Duration.ofMinutes(10);

    private final long now = System.nanoTime();

    private Turn turn(Duration sinceTheFirstBegan, int number) {
        return Turn.now(now - sinceTheFirstBegan.toNanos(), PART, number);
    }

    @Test
    @DisplayName("so the second may take longer if the first was quick, and must hurry if it was not")
    void leftByOthers() {
        assertThat(turn(Duration.ofMinutes(4), 2).hasTimeFor(Duration.ofMinutes(15)))
                .isTrue();
        assertThat(turn(Duration.ofMinutes(12), 2).hasTimeFor(Duration.ofMinutes(9)))
                .isFalse();
    }

    @Test
    @DisplayName("and failovers take no time from what comes after them, unless there would be next to none of them")
    void spare() {
        Duration reserved = Pace.RECORD.reserved();
        assertThat(reserved).isGreaterThan(Pace.RECORD.burning().plus(Pace.RECORD.share()));
        Duration spare = turn(Duration.ZERO, 1).spare(reserved);
        assertThat(spare).isBetween(PART.minus(reserved).minusSeconds(30), PART.minus(reserved));
        assertThat(turn(Duration.ofMinutes(9), 1).spare(reserved)).isEqualTo(Duration.ofSeconds(45));
        assertThat(Pace.QUICK.reserved()).isZero();
    }
}
