package io.incumbent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A leader, as seen from outside,")
class LeaderTest {

    private static final FencingToken TOKEN = new FencingToken(new ElectionName("billing/nightly"), 7);

    @Test
    @DisplayName("leads the election of its token")
    void election() {
        assertThat(new Leader("node-7", TOKEN, Map.of()).election()).isEqualTo(new ElectionName("billing/nightly"));
    }

    @Test
    @DisplayName("does not change, whatever becomes of the map it was made with")
    void immutable() {
        Map<String, String> metadata = new HashMap<>(Map.of("region", "eu"));
        Leader leader = new Leader("node-7", TOKEN, metadata);
        metadata.clear();

        assertThat(leader.metadata()).containsExactly(Map.entry("region", "eu"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> leader.metadata().remove("region"));
    }
}
