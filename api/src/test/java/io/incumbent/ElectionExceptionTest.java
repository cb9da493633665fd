package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An election's exception")
class ElectionExceptionTest {

    private static final FencingToken SEVENTH = new FencingToken(new ElectionName("billing/nightly"), 7);
    private static final FencingToken EIGHTH = new FencingToken(new ElectionName("billing/nightly"), 8);

    @Test
    @DisplayName("is one of four, by what the caller can do next, and all are unchecked")
    void fourKinds() {
        assertThat(ElectionException.class).isAssignableTo(RuntimeException.class);
        assertThat(Arrays.asList(ElectionException.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrder(
                        BackendUnavailableException.class,
                        LeaseLostException.class,
                        StaleTokenException.class,
                        ConfigurationException.class);
    }

    @ParameterizedTest
    @DisplayName("about a lost lease names the token and the reason, and says what to do")
    @EnumSource
    void leaseLost(LeaseEnd reason) {
        LeaseLostException lost = new LeaseLostException(SEVENTH, reason);

        assertThat(lost).hasMessage("lease billing/nightly#7 is over (" + reason + "): stop acting as leader");
        assertThat(lost.token()).isEqualTo(SEVENTH);
        assertThat(lost.reason()).isEqualTo(reason);
    }

    @Test
    @DisplayName("about a stale token names both tokens")
    void staleToken() {
        StaleTokenException stale = new StaleTokenException(SEVENTH, EIGHTH);

        assertThat(stale)
                .hasMessage("token billing/nightly#7 is stale: billing/nightly#8 was admitted before;"
                        + " its sender no longer leads");
        assertThat(stale.refused()).isEqualTo(SEVENTH);
        assertThat(stale.newest()).isEqualTo(EIGHTH);
    }

    @Test
    @DisplayName("about the configuration reads: setting, value, constraint; cure")
    void configuration() {
        IOException cause = new IOException("no route");
        ConfigurationException refusal =
                new ConfigurationException("term", "PT0S", "must be positive", "leave it out", cause);

        assertThat(refusal)
                .hasMessage("term PT0S must be positive; leave it out")
                .hasCause(cause);
        assertThat(refusal.setting()).isEqualTo("term");
        assertThat(new ConfigurationException("term", "PT0S", "must be positive", "leave it out"))
                .hasNoCause();
    }

    @Test
    @DisplayName("about a service that is away keeps what the client library said")
    void unavailable() {
        IOException cause = new IOException("no route");

        assertThat(new BackendUnavailableException("read of x timed out after PT1S", cause))
                .hasMessage("read of x timed out after PT1S")
                .hasCause(cause);
        assertThat(new BackendUnavailableException("read of x timed out after PT1S"))
                .hasNoCause();
    }
}
