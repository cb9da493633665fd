package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.Guarantee;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Register;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The URL memory:")
class MemoryProviderTest {

    @Test
    @DisplayName("is answered by the provider in the service file, and by no other")
    void isFound() {
        assertThat(ServiceLoader.load(BackendProvider.class))
                .filteredOn(provider -> provider.schemes().contains("memory"))
                .singleElement()
                .isInstanceOf(MemoryBackend.Provider.class);
    }

    @Test
    @DisplayName("gives elections of its own to everybody who connects")
    void givesASpaceOfItsOwn() {
        Register one = connect("memory:");
        Register other = connect("memory:");

        assertThat(one.compareAndSet(new Change("r", Snapshot.of(null), "a"), Duration.ZERO))
                .isCompletedWithValue(new Outcome.Applied(Snapshot.of("a")));
        assertThat(other.read("r", Duration.ZERO)).isCompletedWithValue(Snapshot.of(null));
    }

    @Test
    @DisplayName("declares a single node, durable, that pushes, and says why")
    void declares() {
        Register memory = connect("memory:");

        assertThat(memory.traits().guarantee()).isEqualTo(Guarantee.SINGLE_NODE);
        assertThat(memory.traits().because()).isEqualTo("one map in one process");
        assertThat(memory.traits().durable()).isTrue();
        assertThat(memory.traits().pushes()).isTrue();
        assertThat(memory.describe()).isEqualTo("memory:");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused with hosts, a path, a user or parameters, and the message says how to share elections")
    @ValueSource(
            strings = {
                "memory:shared",
                "memory://host",
                "memory:///shared",
                "memory:?term=1",
                "memory://hugo:geheim@",
                "memory://hugo@",
                "memory://geheim@",
                "memory://geheim@host"
            })
    void refusesMore(String url) {
        assertThatThrownBy(() -> connect(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("backend URL memory:")
                .hasMessageContaining("must be memory: and nothing more")
                .hasMessageContaining("Elections.on(new MemoryBackend())")
                .hasMessageNotContaining("geheim");
    }

    private static Register connect(String url) {
        return new MemoryBackend.Provider().connect(BackendUrl.parse(url), Duration.ofSeconds(1));
    }
}
