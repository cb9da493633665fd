package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("That a service did not answer")
class UnreachableTest {

    @Test
    @DisplayName("is told with what is known of the cause, be it only its name")
    void causes() {
        assertThat(Campaign.unreachable("no answer", new TimeoutException())).hasMessage("no answer: TimeoutException");
        assertThat(Campaign.unreachable("no answer", new TimeoutException("5 s")))
                .hasMessage("no answer: 5 s");
        assertThat(Campaign.unreachable("no answer", null)).hasMessage("no answer");
    }
}
