package io.incumbent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incumbent.Backend;
import io.incumbent.BackendUnavailableException;
import io.incumbent.Elections;
import io.incumbent.Lease;
import io.incumbent.LeaseEnd;
import io.incumbent.LeaseLostException;
import io.incumbent.memory.FaultyRegister.Mode;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A lease")
@Timeout(30)
class LeaseTest {

    private static final Duration LONG_TERM = Duration.ofSeconds(60);
    private static final Duration SHORT_TERM = Duration.ofMillis(1_500);

    @AutoClose
    private final Processes processes = new Processes();

    private final MemoryBackend memory = new MemoryBackend();
    private final FaultyRegister faulty = new FaultyRegister(memory);

    @Test
    @DisplayName("is held for less than its term, and its token stays the same")
    void held() throws Exception {
        Lease lease = campaign(memory, LONG_TERM);

        assertThat(lease.isHeld()).isTrue();
        assertThat(lease.remaining()).isPositive().isLessThan(Duration.ofSeconds(54));
        assertThat(lease.requireHeld()).isEqualTo(lease.token());
        assertThat(lease.verify()).isEqualTo(lease.token());
        assertThat(lease.ended().toCompletableFuture()).isNotDone();
        assertThat(lease.atRisk().toCompletableFuture()).isNotDone();
    }

    @Test
    @DisplayName("that was resigned is over at once, says so in every way, and stays over")
    void resigned() throws Exception {
        Lease lease = campaign(memory, LONG_TERM);
        CompletionStage<LeaseEnd> handedBack = lease.resign();

        assertThat(lease.isHeld()).isFalse();
        assertThat(lease.remaining()).isZero();
        assertThat(value(handedBack)).isEqualTo(LeaseEnd.RESIGNED);
        assertThat(value(lease.ended())).isEqualTo(LeaseEnd.RESIGNED);
        assertThat(value(lease.atRisk())).isZero();
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(lease::requireHeld)
                .withMessageContaining(lease.token() + " is over (RESIGNED)")
                .satisfies(lost -> assertThat(lost.reason()).isEqualTo(LeaseEnd.RESIGNED));
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(lease::verify);
        lease.close();
        lease.close();
        assertThat(value(lease.resign())).isEqualTo(LeaseEnd.RESIGNED);
    }

    @Test
    @DisplayName("of a minute passes to the next candidate within milliseconds of its resignation")
    void handover() throws Exception {
        Elections others = processes.start(memory, LONG_TERM);
        Lease lease = campaign(memory, LONG_TERM);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            CompletableFuture<Lease> next = others.elector("e").campaignAsync();
            Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> isInLine("e"));
            long begun = System.nanoTime();
            lease.close();
            lease = value(next);
            fastest = Math.min(fastest, System.nanoTime() - begun);
        }
        System.out.printf("fastest of ten handovers, term 60 s: %.2f ms%n", fastest / 1e6);
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(100));
    }

    /** Whether somebody waits: the line of candidates is a register of its own beside the election's. */
    private boolean isInLine(String election) {
        @Nullable String line = read(election + "~line").record();
        return line != null && !line.endsWith("waiting=");
    }

    @Test
    @DisplayName("that is verified is renewed by a request made after the question")
    void verified() throws Exception {
        Lease lease = campaign(faulty, LONG_TERM);
        long before = faulty.requests();

        assertThat(lease.verify()).isEqualTo(lease.token());

        assertThat(faulty.requests()).isGreaterThan(before);
        assertThat(lease.remaining()).isGreaterThan(Duration.ofSeconds(50));
    }

    @Test
    @DisplayName("that cannot be verified is still held, and the exception says so")
    void unverifiable() throws Exception {
        Lease lease = campaign(faulty, Duration.ofSeconds(5));
        faulty.become(Mode.SILENT);

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(lease::verify)
                .withMessageContaining(lease.token().toString())
                .withMessageContaining("faulty memory:")
                .withMessageContaining("still held for");
        assertThat(lease.isHeld()).isTrue();
    }

    @Test
    @DisplayName("is not held any more when its time is up although the register hangs, and warns before that")
    void expires() throws Exception {
        Lease lease = campaign(faulty, SHORT_TERM);
        faulty.become(Mode.SILENT);
        long begun = System.nanoTime();

        assertThat(value(lease.atRisk())).isPositive().isLessThan(SHORT_TERM);
        assertThat(lease.isHeld()).isTrue();
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> !lease.isHeld());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT_TERM.plusMillis(200));
        assertThat(value(lease.ended())).isEqualTo(LeaseEnd.EXPIRED);
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(lease::requireHeld)
                .withMessageContaining("EXPIRED");
    }

    @Test
    @DisplayName("is not lengthened by renewals that took effect but were never answered")
    void notLengthenedByTheUnknown() throws Exception {
        Lease lease = campaign(faulty, SHORT_TERM);
        faulty.become(Mode.DEAF);

        assertThat(value(lease.ended())).isEqualTo(LeaseEnd.EXPIRED);
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    @DisplayName("survives a blip that is shorter than itself: same lease, same token")
    void survivesABlip() throws Exception {
        Lease lease = campaign(faulty, Duration.ofSeconds(2));
        faulty.become(Mode.FAILING);
        assertThat(value(lease.atRisk())).isPositive();
        faulty.become(Mode.WELL);

        Awaitility.await().until(() -> lease.remaining().compareTo(Duration.ofMillis(1_200)) > 0);
        assertThat(lease.requireHeld()).isEqualTo(lease.token());
    }

    @Test
    @DisplayName("is over when its record is overwritten by something that is no candidate, which is left as it is")
    void overwritten() throws Exception {
        Lease lease = campaign(memory, SHORT_TERM);
        overwrite("e", "maintenance by hand");

        assertThat(value(lease.ended())).isEqualTo(LeaseEnd.RECORD_REMOVED);
        lease.close();
        assertThat(read("e").record()).isEqualTo("maintenance by hand");
    }

    private void overwrite(String election, String record) {
        Awaitility.await().until(() -> {
            Change change = new Change(election, read(election), record);
            return value(memory.compareAndSet(change, Duration.ZERO)) instanceof Outcome.Applied;
        });
    }

    private Snapshot read(String register) {
        return memory.read(register, Duration.ZERO).toCompletableFuture().getNow(Snapshot.of(null));
    }

    private Lease campaign(Backend service, Duration term) throws InterruptedException {
        return processes.start(service, term).elector("e").campaign();
    }

    private static <T> T value(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
