package io.incumbent.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The kit's timeouts")
class TimingTest {

    private final Timing timing = new Timing(Duration.ofMillis(200), Duration.ofMillis(20));

    @Test
    @DisplayName("are multiplied by the factor for slow machines")
    void scaled() {
        assertThat(timing.scaled(Map.of(Timing.SCALE_VARIABLE, "2.5")))
                .isEqualTo(new Timing(Duration.ofMillis(500), Duration.ofMillis(50)));
        assertThat(timing.scaled(Map.of())).isEqualTo(timing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quick", "0", "-1", "NaN", "1001"})
    @DisplayName("refuse a factor that makes no sense, and say which")
    void badScale(String factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timing.scaled(Map.of(Timing.SCALE_VARIABLE, factor)))
                .withMessageContaining(Timing.SCALE_VARIABLE + " is \"" + factor + "\"");
    }

    @Test
    @DisplayName("must be positive")
    void positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing(Duration.ZERO, Duration.ofMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing(Duration.ofMillis(1), Duration.ZERO));
    }

    @Test
    @DisplayName("wait for what must happen no longer than it takes, and for what must not, to the end")
    void waits() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(timing.happens(() -> looks.incrementAndGet() == 3)).isTrue();
        assertThat(looks).hasValue(3);
        assertThat(timing.happensInQuiet(() -> false)).isFalse();
        assertThat(timing.happens(() -> false)).isFalse();
    }
}
