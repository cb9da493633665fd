package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import io.incumbent.memory.FaultyRegister.Mode;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A candidate with no patience at all")
@Timeout(30)
class ImpatientTest {

    private static final Duration TERM = Duration.ofSeconds(1);

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final FaultyRegister faulty = new FaultyRegister(memory);

    private boolean isElected(Elections elections) throws InterruptedException {
        try (Elector elector = elections.elector("e")) {
            return elector.campaign(Duration.ZERO).isPresent();
        }
    }

    @Test
    @DisplayName("is elected where the leader has died, by the first process that tries")
    void deadLeader() throws Exception {
        Lease dies = processes.start(faulty, TERM).elector("e").campaign();
        faulty.become(Mode.SILENT);

        assertThat(isElected(processes.start(memory, TERM))).isTrue();
        assertThat(dies.isHeld()).isFalse();
    }

    @Test
    @DisplayName("is elected where nobody ever was, also if an absent record proves nothing")
    void nobodyYet() throws Exception {
        ElectionOptions guarded =
                ElectionOptions.builder().term(TERM).guardAbsentRecords(true).build();

        assertThat(isElected(processes.start(memory, guarded))).isTrue();
    }

    @Test
    @DisplayName("is not elected while somebody leads, however often it tries, and takes nothing afterwards")
    void livingLeader() throws Exception {
        Lease leads = processes.start(memory, TERM).elector("e").campaign();
        Elections tries = processes.start(memory, TERM);
        for (int i = 0; i < 3; i++) {
            assertThat(isElected(tries)).isFalse();
        }
        assertThat(leads.isHeld()).isTrue();
        leads.close();
        assertThat(isElected(tries)).isTrue();
    }

    @Test
    @DisplayName("is told that the service does not answer, and takes nothing afterwards")
    void unreachable() {
        faulty.become(Mode.FAILING);
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> isElected(processes.start(faulty, TERM)));
    }

    @Test
    @DisplayName("need not be closed: one that is forgotten does not stay")
    void forgotten() throws Exception {
        Elections elections = processes.start(memory, TERM);
        WeakReference<Elector> forgotten = new WeakReference<>(elections.elector("e"));
        await().until(() -> {
            System.gc();
            return forgotten.get() == null;
        });
        assertThat(isElected(elections)).isTrue();
    }
}
