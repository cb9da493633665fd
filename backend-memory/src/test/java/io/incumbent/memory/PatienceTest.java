package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.incumbent.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Of those who wait, the first one wants news at once, and the others let him ask first")
@Timeout(60)
class PatienceTest {

    /** A two-hundredth of it is what each leaves to the one before. */
    private static final Duration TERM = Duration.ofSeconds(10);

    private static final Duration SLOT = TERM.dividedBy(200);
    private static final String OFFICE = "e";
    private static final String LINE = "e~line";

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final List<FaultyRegister> registers = new ArrayList<>();

    private CompletableFuture<Lease> campaign() {
        FaultyRegister register = new FaultyRegister(memory);
        registers.add(register);
        return processes.start(register, TERM).elector(OFFICE).campaignAsync();
    }

    private void awaitLags(int candidate, Duration ofOffice, Duration ofLine) {
        FaultyRegister register = registers.get(candidate);
        await().untilAsserted(() -> {
            assertThat(register.lag(OFFICE)).isEqualTo(ofOffice);
            assertThat(register.lag(LINE)).isEqualTo(ofLine);
        });
    }

    @Test
    @DisplayName("as their places say, and as soon as these change")
    void byPlace() {
        Lease leader = campaign().join();
        CompletableFuture<Lease> first = campaign();
        awaitLags(1, Duration.ZERO, Duration.ZERO);
        CompletableFuture<Lease> second = campaign();
        awaitLags(2, SLOT, Duration.ZERO);
        CompletableFuture<Lease> third = campaign();
        awaitLags(3, SLOT, SLOT);
        awaitLags(1, Duration.ZERO, Duration.ZERO);

        leader.close();
        Lease next = first.join();
        awaitLags(2, Duration.ZERO, Duration.ZERO);
        awaitLags(3, SLOT, Duration.ZERO);
        next.close();
        second.join().close();
        assertThat(third.join().token().number()).isEqualTo(4);
    }
}
