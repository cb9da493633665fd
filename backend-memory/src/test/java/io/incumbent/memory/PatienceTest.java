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

@DisplayName("Of those who wait, the first two want news at once, and the others let them ask first")
@Timeout(60)
class PatienceTest {

    /** A two-hundredth of it is what each leaves to the one before; half of that is how late he may be. */
    private static final Duration TERM = Duration.ofSeconds(10);

    private static final Duration LAG = TERM.dividedBy(400);
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

    /** Stands in line before the next one does. */
    private CompletableFuture<Lease> standInLine(int place) {
        CompletableFuture<Lease> campaign = campaign();
        await().until(() -> waiting() == place);
        return campaign;
    }

    private long waiting() {
        String line = memory.read(LINE, TERM).toCompletableFuture().join().record();
        return line == null || line.endsWith("=")
                ? 0
                : line.chars().filter(c -> c == ',').count() + 1;
    }

    /** Nothing need be said of who is urgent from the first. */
    private void awaitLags(int candidate, Duration ofOffice, Duration ofLine) {
        FaultyRegister register = registers.get(candidate);
        await().untilAsserted(() -> {
            assertThat(register.lag(OFFICE).orElse(Duration.ZERO)).isEqualTo(ofOffice);
            assertThat(register.lag(LINE).orElse(Duration.ZERO)).isEqualTo(ofLine);
        });
    }

    @Test
    @DisplayName("as their places say, and as soon as these change")
    void byPlace() {
        Lease leader = campaign().join();
        final CompletableFuture<Lease> first = standInLine(1);
        final CompletableFuture<Lease> second = standInLine(2);
        final CompletableFuture<Lease> third = standInLine(3);
        awaitLags(3, LAG, Duration.ZERO);
        final CompletableFuture<Lease> fourth = standInLine(4);
        awaitLags(4, LAG, LAG);
        awaitLags(3, LAG, Duration.ZERO);
        for (int urgent = 0; urgent <= 2; urgent++) {
            assertThat(registers.get(urgent).lag(OFFICE)).isEmpty();
            assertThat(registers.get(urgent).lag(LINE)).isEmpty();
        }

        leader.close();
        first.join();
        awaitLags(3, Duration.ZERO, Duration.ZERO);
        awaitLags(4, LAG, Duration.ZERO);
        first.join().close();
        second.join().close();
        third.join().close();
        assertThat(fourth.join().token().number()).isEqualTo(5);
    }
}
