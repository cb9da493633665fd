package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incumbent.BackendUnavailableException;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.FencingGate;
import io.incumbent.Leadership;
import io.incumbent.Lease;
import io.incumbent.StaleTokenException;
import io.incumbent.memory.FaultyRegister.Mode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When the service is away")
@Timeout(30)
class OutageTest {

    private static final Duration TERM = Duration.ofMillis(600);

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final FaultyRegister faulty = new FaultyRegister(memory);

    @Test
    @DisplayName(
            "for the leader, another takes over, but only after the leader's lease is over; its token is refused then")
    void takeOver() throws Exception {
        FencingGate gate = FencingGate.of("e");
        Lease old = processes.start(faulty, TERM).elector("e").campaign();
        gate.admit(old.requireHeld());
        CompletableFuture<Boolean> oldWasHeld = new CompletableFuture<>();
        CompletableFuture<Lease> next =
                processes.start(memory, TERM).elector("e").campaignAsync();
        var unused = next.thenAccept(won -> oldWasHeld.complete(old.isHeld()));
        long begun = System.nanoTime();
        faulty.become(Mode.SILENT);

        Lease lease = next.get(10, TimeUnit.SECONDS);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(oldWasHeld.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(took).isBetween(TERM.dividedBy(2), TERM.multipliedBy(3));
        gate.admit(lease.requireHeld());
        assertThatExceptionOfType(StaleTokenException.class).isThrownBy(() -> gate.admit(old.token()));
    }

    @ParameterizedTest
    @DisplayName("a campaign with patience says that the service did not answer; without patience it says so soon")
    @ValueSource(strings = {"PT0S", "PT0.4S"})
    void deadRegister(Duration patience) {
        faulty.become(Mode.SILENT);
        Elector elector = processes.start(faulty, TERM).elector("e");

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> elector.campaign(patience))
                .withMessageContaining("campaign in e")
                .withMessageContaining("faulty memory:");
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> elector.campaign(patience))
                .withMessageContaining("campaign in e");
    }

    @Test
    @DisplayName("and refuses connections, the reason is in the exception")
    void reason() {
        faulty.become(Mode.FAILING);

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> processes.start(faulty, TERM).elector("e").campaign(Duration.ofMillis(400)))
                .withMessageContaining("connection refused, says the test")
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("nobody can be asked who leads")
    void leader() {
        Elections elections = processes.start(faulty, TERM);
        faulty.become(Mode.SILENT);

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> elections.leader("e"))
                .withMessageContaining("faulty memory:");
    }

    @Test
    @DisplayName("a campaign goes on, and wins when the service is back, however long that took")
    void survives() {
        faulty.become(Mode.SILENT);
        CompletableFuture<Lease> campaign =
                processes.start(faulty, TERM).elector("e").campaignAsync();
        Awaitility.await().during(TERM.multipliedBy(2)).until(() -> !campaign.isDone());
        faulty.become(Mode.WELL);

        assertThat(campaign).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("a standing candidate shows so with the reason, and leads when the service is back")
    void standing() {
        faulty.become(Mode.FAILING);
        Leadership leadership = processes
                .start(faulty, TERM)
                .elector("e")
                .lead(lease -> assertThat(new CountDownLatch(1).await(20, TimeUnit.SECONDS))
                        .isFalse());

        Awaitility.await().until(() -> leadership.state() == Leadership.State.WAITING_FOR_SERVICE);
        assertThat(leadership.lastError())
                .hasValueSatisfying(error -> assertThat(error).hasMessageContaining("connection refused"));
        faulty.become(Mode.WELL);
        Awaitility.await().until(() -> leadership.state() == Leadership.State.LEADING);
        assertThat(leadership.lastError()).isEmpty();
    }

    @Test
    @DisplayName("only in the sense that answers get lost, a campaign finds out that it had won, and leads")
    void lostAnswers() throws Exception {
        faulty.become(Mode.DEAF);
        CompletableFuture<Lease> campaign =
                processes.start(faulty, TERM).elector("e").campaignAsync();
        Awaitility.await().during(TERM).until(() -> !campaign.isDone());
        faulty.become(Mode.WELL);

        assertThat(campaign.get(10, TimeUnit.SECONDS).isHeld()).isTrue();
        assertThat(processes.start(memory, TERM).elector("e").campaign(Duration.ZERO))
                .isEmpty();
    }

    @Test
    @DisplayName("closing takes no longer than two request timeouts, and the lease is over before that")
    void closing() throws Exception {
        Elections elections = processes.start(faulty, Duration.ofSeconds(3));
        Lease lease = elections.elector("e").campaign();
        faulty.become(Mode.SILENT);
        long begun = System.nanoTime();

        lease.close();
        assertThat(lease.isHeld()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1_500));
        elections.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
