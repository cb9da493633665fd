package io.incumbent.tck.proxy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fault")
class FaultTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    @DisplayName("refuses numbers that mean nothing, and says what to use instead")
    void refusesNonsense() {
        assertThatThrownBy(() -> new Fault.Delay(Duration.ZERO, Duration.ZERO, 1))
                .hasMessageContaining("use Pass");
        assertThatThrownBy(() -> new Fault.Delay(SECOND.negated(), SECOND, 1)).hasMessageContaining("PT-1S");
        assertThatThrownBy(() -> new Fault.Delay(SECOND, SECOND.negated(), 1)).hasMessageContaining("PT-1S");
        assertThatThrownBy(() -> new Fault.Throttle(0)).hasMessageContaining("use Stall");
    }
}
