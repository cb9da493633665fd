package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incumbent.Backend;
import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Guarantee;
import io.incumbent.Lease;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Connecting")
@Timeout(30)
class ConnectTest {

    @AutoClose
    private final Processes processes = new Processes();

    @Test
    @DisplayName("takes one line, and the example of the documentation works")
    void example() throws Exception {
        try (Elections elections = Elections.connect("memory:");
                Elector elector = elections.elector("billing/nightly");
                Lease lease = elector.campaign()) {
            assertThat(elections.leader("billing/nightly"))
                    .hasValueSatisfying(leader -> assertThat(leader.token()).isEqualTo(lease.requireHeld()));
        }
    }

    @Test
    @DisplayName("twice by memory: gives two worlds; on one object it gives one")
    void worlds() throws Exception {
        MemoryBackend shared = new MemoryBackend();
        ElectionOptions options = ElectionOptions.defaults();
        assertThat(processes.connect("memory:", options).elector("e").campaign(Duration.ZERO))
                .isPresent();
        assertThat(processes.connect("memory:", options).elector("e").campaign(Duration.ZERO))
                .isPresent();
        assertThat(processes.start(shared, options).elector("e").campaign(Duration.ZERO))
                .isPresent();
        assertThat(processes.start(shared, options).elector("e").campaign(Duration.ZERO))
                .isEmpty();
    }

    @Test
    @DisplayName("by a scheme that nobody knows says which are known, and which artifact would help")
    void unknownScheme() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Elections.connect("etcd://hugo:geheim@127.0.0.1:2379"))
                .withMessageContaining("scheme \"etcd\"")
                .withMessageContaining("[memory]")
                .withMessageContaining("add the artifact io.incumbent:incumbent-backend-etcd")
                .withMessageNotContaining("geheim");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Elections.connect("carrier-pigeon:"))
                .withMessageContaining("scheme \"carrier-pigeon\"")
                .withMessageContaining("[memory]");
    }

    @Test
    @DisplayName("with a demand that this backend does not meet is refused, saying what makes it so")
    void guarantee() {
        ElectionOptions demanding =
                ElectionOptions.builder().require(Guarantee.LINEARIZABLE).build();
        ElectionOptions modest =
                ElectionOptions.builder().require(Guarantee.SINGLE_NODE).build();

        assertThat(processes.connect("memory:", modest).guarantee()).isEqualTo(Guarantee.SINGLE_NODE);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Elections.connect("memory:", demanding))
                .withMessageContaining("guarantee SINGLE_NODE of memory: (one map in one process)")
                .withMessageContaining("LINEARIZABLE");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> processes.connect("memory:", modest).elector("e", demanding))
                .withMessageContaining("LINEARIZABLE");
    }

    @Test
    @DisplayName("that fails leaves no thread behind")
    void noThreadsAfterRefusal() {
        var before = ClosingTest.threadsOfOurs();
        ElectionOptions demanding =
                ElectionOptions.builder().require(Guarantee.LINEARIZABLE).build();
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> Elections.connect("memory:", demanding));
        }

        assertThat(before).containsAll(ClosingTest.threadsOfOurs());
    }

    @Test
    @DisplayName("to something that is no register is refused")
    void noRegister() {
        Backend odd = new Backend() {
            @Override
            public String describe() {
                return "something odd";
            }

            @Override
            public void close() {}
        };
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Elections.on(odd))
                .withMessageContaining("something odd")
                .withMessageContaining("io.incumbent.spi.Register");
    }

    @Test
    @DisplayName("where the record is not ours: every campaign and question is refused, and the record stays")
    void foreignRecord() {
        MemoryBackend memory = new MemoryBackend();
        assertThat(memory.compareAndSet(new Change("e", Snapshot.of(null), "{\"leader\": 7}"), Duration.ZERO))
                .isCompletedWithValue(new Outcome.Applied(Snapshot.of("{\"leader\": 7}")));
        Elections elections = processes.start(memory, ElectionOptions.defaults());

        for (Duration patience : new Duration[] {Duration.ZERO, Duration.ofSeconds(5)}) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> elections.elector("e").campaign(patience))
                    .withMessageContaining("record of election e at memory:")
                    .withMessageContaining("leader")
                    .withMessageContaining("was left untouched");
        }
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> elections.leader("e"));
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> elections.elector("e").campaignAsync().get(5, TimeUnit.SECONDS))
                .withCauseInstanceOf(ConfigurationException.class);
        assertThat(memory.read("e", Duration.ZERO)).isCompletedWithValue(Snapshot.of("{\"leader\": 7}"));
    }
}
